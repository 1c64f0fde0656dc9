package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.CarrierDay;
import dev.textback.compliance.DoNotText;
import dev.textback.compliance.LineRegistration;
import dev.textback.compliance.LineRegistrations;
import dev.textback.compliance.Suppressions;
import dev.textback.compliance.TextingWindows;
import dev.textback.conversation.Conversation;
import dev.textback.conversation.Conversations;
import dev.textback.conversation.Inbox;
import dev.textback.conversation.LinesRung;
import dev.textback.conversation.ReceivedText;
import dev.textback.nudge.Nudges;
import dev.textback.pause.Pause;
import dev.textback.pause.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Rule 3 as a table: each policy with everything wrong that it looks at, asked about each of the five kinds of text. What is not listed passes.
 */
class PoliciesByKindTest {

    private static final PhoneNumber MARIA = new PhoneNumber("+14155552001");
    private static final Instant NIGHT = Instant.parse("2026-06-02T10:00:00Z");
    private static final Business WATCHING = new ABusiness()
            .watchingOnly()
            .registered(Business.Registration.Kind.TEN_DLC, Business.Registration.Status.PENDING)
            .build();

    private final Suppressions suppressions = mock(Suppressions.class);
    private final DoNotText doNotText = mock(DoNotText.class);
    private final Pauses pauses = mock(Pauses.class);
    private final OutboundTexts outbound = mock(OutboundTexts.class);
    private final NumberLines numberLines = mock(NumberLines.class);
    private final LineRegistrations registrations = mock(LineRegistrations.class);
    private final LinesRung linesRung = mock(LinesRung.class);
    private final Nudges nudges = mock(Nudges.class);
    private final CarrierDay day = mock(CarrierDay.class);
    private final Inbox inbox = mock(Inbox.class);
    private final Conversations conversations = mock(Conversations.class);
    private final TextsToCaller texts = mock(TextsToCaller.class);
    private final TextingWindows windows = mock(TextingWindows.class);

    @TestFactory
    Stream<DynamicTest> every_policy_stops_exactly_the_kinds_that_rule_3_says() {
        everythingIsWrong();
        Map<TextingPolicy, Set<TextKind>> stopped = Map.ofEntries(
                Map.entry(new SendingSwitchedOn(), EnumSet.allOf(TextKind.class)),
                Map.entry(new ConversationStillOpen(), automated()),
                Map.entry(new NotPaused(pauses), automated()),
                Map.entry(
                        new NotOptedOut(suppressions),
                        // A staff alert goes to the business's own phone, which opted out of nothing but could
                        EnumSet.complementOf(EnumSet.of(TextKind.CONFIRMATION))),
                Map.entry(new WantedByStaff(doNotText), automated()),
                Map.entry(new ConfirmedOnceInTime(outbound, suppressions), EnumSet.of(TextKind.CONFIRMATION)),
                Map.entry(new LineRegistered(registrations), EnumSet.allOf(TextKind.class)),
                Map.entry(new ReachableNumber(numberLines), automated()),
                Map.entry(new OneLineAtATime(linesRung), EnumSet.of(TextKind.UNPROMPTED)),
                Map.entry(new NudgesOn(nudges), EnumSet.of(TextKind.UNPROMPTED)),
                Map.entry(new WithinCarrierDay(day, windows), EnumSet.of(TextKind.UNPROMPTED)),
                Map.entry(new AnswerInTime(), EnumSet.of(TextKind.ANSWER)),
                Map.entry(new OneAnswerAReply(texts), EnumSet.of(TextKind.ANSWER)),
                Map.entry(new NoEndlessExchange(texts), EnumSet.of(TextKind.ANSWER)),
                Map.entry(new NothingUnread(inbox), EnumSet.of(TextKind.UNPROMPTED)),
                Map.entry(new Cooldown(conversations), EnumSet.of(TextKind.UNPROMPTED)),
                Map.entry(new OneFollowUp(texts), EnumSet.of(TextKind.UNPROMPTED)),
                Map.entry(new UnderTheCap(texts, caller -> OptionalInt.empty()), EnumSet.of(TextKind.UNPROMPTED)),
                Map.entry(new InsideWindow(windows, new ArrivalWindow(windows)), EnumSet.of(TextKind.UNPROMPTED)));
        assertThat(stopped.keySet().stream().map(policy -> policy.getClass().getName()))
                .as("a row for every policy of the gate")
                .containsExactlyInAnyOrderElementsOf(policiesOfTheGate());
        return stopped.entrySet().stream()
                .flatMap(entry ->
                        Stream.of(TextKind.values()).map(kind -> test(entry.getKey(), kind, entry.getValue())));
    }

    private static List<String> policiesOfTheGate() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(TextingPolicy.class));
        return scanner.findCandidateComponents("dev.textback").stream()
                .map(BeanDefinition::getBeanClassName)
                .toList();
    }

    private static DynamicTest test(TextingPolicy policy, TextKind kind, Set<TextKind> stopped) {
        boolean stops = stopped.contains(kind);
        String name = policy.getClass().getSimpleName() + (stops ? " stops " : " lets pass ") + kind;
        return DynamicTest.dynamicTest(
                name,
                () -> assertThat(
                                policy.judge(proposal(
                                                kind, policy instanceof Cooldown || policy instanceof OneLineAtATime))
                                        instanceof TextingPolicy.Verdict.Allowed)
                        .isEqualTo(!stops));
    }

    private void everythingIsWrong() {
        when(suppressions.since(anyString(), any())).thenReturn(Optional.of(NIGHT));
        when(suppressions.since(any(Business.class), any(), any())).thenReturn(Optional.of(NIGHT));
        when(doNotText.holds(anyString(), any())).thenReturn(true);
        when(pauses.current(anyString())).thenReturn(Optional.of(mock(Pause.class)));
        NumberLine landline = mock(NumberLine.class);
        when(landline.takesTexts()).thenReturn(false);
        when(numberLines.of(anyString(), any())).thenReturn(landline);
        LineRegistration pending = mock(LineRegistration.class);
        when(registrations.of(any(), any())).thenReturn(pending);
        when(linesRung.withinAMinuteOf(any(), any())).thenReturn(LinesRung.MANY);
        when(nudges.areOff(anyString())).thenReturn(true);
        when(day.cap(any())).thenReturn(OptionalInt.of(1));
        when(day.used(any())).thenReturn(1);
        when(day.next()).thenReturn(NIGHT);
        when(inbox.unread(any())).thenReturn(List.of(mock(ReceivedText.class)));
        when(conversations.coolingDown(any(), any())).thenReturn(true);
        when(texts.since(any(), any(), any(), any())).thenReturn(100);
        when(texts.unpromptedIn(any(), any())).thenReturn(100);
        when(texts.answered(any(), any())).thenReturn(true);
        when(windows.nextUnprompted(any(), any(), any())).thenReturn(Optional.empty());
        when(windows.closesAt(any(), any(), any())).thenReturn(Optional.empty());
    }

    private static Proposal proposal(TextKind kind, boolean first) {
        Conversation over = new Conversation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                WATCHING.id(),
                "instance",
                Conversation.OpenedBy.CALL,
                "call",
                WATCHING.lines().get(0),
                NIGHT,
                NIGHT,
                NIGHT,
                1,
                "handled");
        TextRequest late = new TextRequest(
                WATCHING,
                over.id().toString(),
                over,
                null,
                "send-nudge",
                "call",
                kind,
                KnownWording.NUDGE.code(),
                Map.of(),
                NIGHT.minus(Duration.ofHours(1)));
        return new Proposal(late, MARIA, over, first, NIGHT);
    }

    private static Set<TextKind> automated() {
        return EnumSet.of(TextKind.UNPROMPTED, TextKind.ANSWER);
    }
}
