package dev.textback.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.TextingWindows;
import dev.textback.nudge.Nudges;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What follows for callers of a business that does not open within a week. */
class FollowUpWhenClosedForWeeksTest {

    private static final PhoneNumber MARIA = new PhoneNumber("+14155552001");
    /** 8 p.m. in Los Angeles. */
    private static final Instant EVENING = Instant.parse("2026-06-03T03:00:00Z");

    private static final Instant MORNING = Instant.parse("2026-06-03T16:00:00Z");

    private final TextingWindows windows = mock(TextingWindows.class);
    private final Business onHoliday = Stream.iterate(LocalDate.parse("2026-06-02"), day -> day.plusDays(1))
            .limit(20)
            .reduce(new ABusiness(), (business, day) -> business.closedOn(day.toString()), (one, other) -> one)
            .build();
    private final FollowUpPlan plan =
            new FollowUpPlan(windows, mock(Nudges.class), Clock.fixed(EVENING, ZoneOffset.UTC));

    private FollowUp followed(boolean held) {
        return plan.follow(onHoliday, MARIA, held, true, Duration.ofHours(5));
    }

    private void textsGoFrom(Instant moment) {
        when(windows.nextUnprompted(any(), any(), any())).thenAnswer(asked -> {
            Instant from = asked.getArgument(2);
            return Optional.of(from.isAfter(moment) ? from : moment);
        });
    }

    @Test
    void a_caller_who_was_held_does_not_wait_for_weeks_but_is_texted_when_the_window_opens() {
        textsGoFrom(MORNING);
        assertThat(followed(true)).isEqualTo(new FollowUp(FollowUp.Kind.MORNING, MORNING));
    }

    @Test
    void with_no_window_either_the_text_is_tried_at_once_and_refused() {
        when(windows.nextUnprompted(any(), any(), any())).thenReturn(Optional.empty());
        assertThat(followed(true)).isEqualTo(new FollowUp(FollowUp.Kind.MORNING, EVENING));
    }

    @Test
    void a_caller_who_was_texted_is_not_followed_up_weeks_later() {
        textsGoFrom(MORNING);
        assertThat(followed(false)).isEqualTo(new FollowUp(FollowUp.Kind.NONE, null));
    }
}
