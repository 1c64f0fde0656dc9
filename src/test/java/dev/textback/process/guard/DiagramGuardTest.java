package dev.textback.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may stand in a set of diagrams, and what is said of what may not. */
class DiagramGuardTest {

    private static final Pattern EXPECTED = Pattern.compile("<!-- refused: (\\S*) ?\\| (.*) -->");

    private final DiagramGuard guard = new DiagramGuard(new Words());

    @Test
    void the_shipped_set_passes() {
        assertThat(guard.check(ShippedSet.asItIs().set())).isEmpty();
    }

    /** Each file says in its second line which element is refused, and with which words. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileFiles")
    void a_hostile_file_is_refused_with_the_name_of_its_element(Path file) throws IOException {
        Matcher expected = EXPECTED.matcher(Files.readString(file));
        assertThat(expected.find()).as("the file says what is refused").isTrue();

        List<Complaint> complaints = guard.check(ShippedSet.asItIs().with(file).set());

        assertThat(complaints).anySatisfy(complaint -> {
            assertThat(complaint.file()).isEqualTo(file.getFileName().toString());
            assertThat(complaint.element()).isEqualTo(expected.group(1));
            assertThat(complaint.problem()).contains(expected.group(2));
            assertThat(complaint.remedy()).isNotBlank();
        });
        assertThat(complaints)
                .as("nothing is said of the files that are in order")
                .allSatisfy(complaint -> assertThat(complaint.file())
                        .isEqualTo(file.getFileName().toString()));
    }

    static Stream<Path> hostileFiles() throws IOException {
        return Files.list(Path.of("src/test/resources/hostile"))
                .filter(file -> !file.toString().endsWith(".form"))
                .sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileForms")
    void a_form_that_reaches_out_is_refused(Path file) {
        assertThat(guard.check(ShippedSet.asItIs().with(file).set())).anySatisfy(complaint -> {
            assertThat(complaint.file()).isEqualTo(file.getFileName().toString());
            assertThat(complaint.element()).isEqualTo("evil");
        });
    }

    static Stream<Path> hostileForms() throws IOException {
        return Files.list(Path.of("src/test/resources/hostile"))
                .filter(file -> file.toString().endsWith(".form"))
                .sorted();
    }

    @Test
    void a_conversation_that_does_not_hear_stop_is_refused() {
        refusesMissedCall(
                ShippedSet.asItIs()
                        .changed(
                                "missed-call.bpmn",
                                xml -> xml.replace(
                                        "messageRef=\"message-opted-out\"", "messageRef=\"message-asked-for-help\"")),
                "missed-call",
                "does not hear a caller who texts STOP");
        refusesMissedCall(
                ShippedSet.asItIs()
                        .changed(
                                "missed-call.bpmn",
                                xml -> xml.replaceAll("(?s)<bpmn:subProcess id=\"opt-out\".*?</bpmn:subProcess>", "")),
                "missed-call",
                "does not hear a caller who texts STOP");
        refusesMissedCall(
                ShippedSet.asItIs()
                        .changed(
                                "missed-call.bpmn",
                                xml -> xml.replace(
                                        "<bpmn:startEvent id=\"opted-out\" ",
                                        "<bpmn:startEvent id=\"opted-out\" isInterrupting=\"false\" ")),
                "missed-call",
                "does not hear a caller who texts STOP");
    }

    @Test
    void a_wait_after_stop_and_a_second_interrupting_sub_process_are_refused() {
        refusesMissedCall(
                ShippedSet.asItIs()
                        .changed(
                                "missed-call.bpmn",
                                xml -> xml.replace(
                                        "<bpmn:endEvent id=\"opted-out-for-good\"",
                                        "<bpmn:userTask id=\"ask-why\" name=\"Ask why\" /><bpmn:endEvent id=\"opted-out-for-good\"")),
                "ask-why",
                "deaf to STOP");
        refusesMissedCall(
                ShippedSet.asItIs()
                        .changed(
                                "missed-call.bpmn",
                                xml -> xml.replace(
                                        "<bpmn:startEvent id=\"called-again\" name=\"Called again\" camunda:asyncAfter=\"true\" isInterrupting=\"false\">",
                                        "<bpmn:startEvent id=\"called-again\" name=\"Called again\" camunda:asyncAfter=\"true\">")),
                "repeat-call",
                "deaf to STOP");
    }

    @Test
    void what_is_told_from_outside_must_be_asynchronous_after() {
        refusesMissedCall(
                ShippedSet.asItIs()
                        .changed(
                                "missed-call.bpmn",
                                xml -> xml.replace(
                                        "name=\"Opted out\" camunda:asyncAfter=\"true\"", "name=\"Opted out\"")),
                "opted-out",
                "waits for the outside");
        refusesMissedCall(
                ShippedSet.asItIs()
                        .changed(
                                "missed-call.bpmn",
                                xml -> xml.replace(
                                        "name=\"Call missed\" camunda:asyncBefore=\"true\"", "name=\"Call missed\"")),
                "call-missed",
                "would lose the call");
    }

    @Test
    void a_set_that_lacks_something_is_refused() {
        assertThat(guard.check(ShippedSet.asItIs().without("inbound-text.bpmn").set()))
                .extracting(Complaint::problem)
                .containsExactly("it lacks inbound-text");
        assertThat(guard.check(ShippedSet.asItIs()
                        .without("call-back.form")
                        .without("reply-intent.dmn")
                        .set()))
                .extracting(Complaint::element)
                .containsExactlyInAnyOrder("call-back", "understand-the-reply");
    }

    @Test
    void what_is_no_diagram_table_or_form_is_refused() {
        for (String name :
                List.of("cases.cmmn", "evil.groovy", "page.html", "xbpmn", "a.bpmn20.xml", "a.dmn11.xml", "a.bpmn ")) {
            assertThat(guard.check(
                            ShippedSet.asItIs().with(name, "x".getBytes()).set()))
                    .as(name)
                    .extracting(Complaint::file)
                    .containsExactly(name);
        }
    }

    @Test
    void a_process_or_form_that_stands_there_twice_is_refused() {
        DiagramSet twice = ShippedSet.asItIs()
                .with("copy.bpmn", ShippedSet.asItIs().set().files().get("booking.bpmn"))
                .with("copy.form", ShippedSet.asItIs().set().files().get("hold-item.form"))
                .set();
        assertThat(guard.check(twice)).hasSize(2);
    }

    @Test
    void everything_is_said_in_one_go_in_words_for_an_analyst() {
        DiagramSet set = ShippedSet.asItIs()
                .changed("booking.bpmn", xml -> xml.replace(">booking-link<", ">booking-lnk<"))
                .changed(
                        "callback.bpmn",
                        xml -> xml.replace("calledElementBinding", "calledElementBinding")
                                .replace("formRefBinding=\"deployment\"", "formRefBinding=\"latest\""))
                .set();
        List<Complaint> complaints = guard.check(set);
        assertThat(complaints).hasSize(2);
        assertThat(complaints.get(0).sentence())
                .startsWith(
                        "booking.bpmn, \"Send booking link\" (send-booking-link): there is no wording 'booking-lnk'."
                                + " Instead: the input parameter text, one of answer, ask-again, booking-by-person, booking-confirmed, booking-link");
        assertThat(complaints.get(1).sentence())
                .startsWith("callback.bpmn, \"Call back\" (call-back): camunda:formRefBinding is 'latest'");
    }

    private void refusesMissedCall(ShippedSet set, String element, String problem) {
        assertThat(guard.check(set.set())).anySatisfy(complaint -> {
            assertThat(complaint.element()).isEqualTo(element);
            assertThat(complaint.problem()).contains(problem);
        });
    }

    /** The program's own words, without the program; that they are the same is seen when it starts. */
    private static class Words implements Vocabulary {
        @Override
        public Set<String> delegates() {
            return Set.of(
                    "sendText",
                    "recordOutcome",
                    "openTheConversation",
                    "lookUpTheLine",
                    "lookForReplies",
                    "takeNextReply",
                    "passOnReplies",
                    "planTheFollowUp",
                    "catchUpWithTheCarrier",
                    "holdTexts",
                    "letTextsGo",
                    "tellTheStaff",
                    "raiseUrgency",
                    "closeTheNight",
                    "findTheConversation",
                    "openForText");
        }

        @Override
        public Set<String> calls() {
            return Set.of("waits.due");
        }

        @Override
        public Set<String> wordings() {
            return new java.util.TreeSet<>(Set.of(
                    "first-text",
                    "first-text-tap-to-book",
                    "first-text-after-hours",
                    "first-text-next-morning",
                    "nudge",
                    "morning-text",
                    "booking-link",
                    "booking-by-person",
                    "booking-confirmed",
                    "question-received",
                    "hold-received",
                    "callback-promised",
                    "answer",
                    "ask-again",
                    "opt-out-confirmation",
                    "help",
                    "staff-call-back",
                    "staff-missed-call",
                    "staff-question",
                    "staff-escalation",
                    "staff-called-again",
                    "staff-digest"));
        }

        @Override
        public Set<String> kinds() {
            return Set.of("unprompted", "answer", "confirmation", "persons-own", "staff-alert");
        }
    }
}
