package dev.textback.process.guard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A step that sends a text stands alone between two asynchronous borders, has retries, and names a text and a kind that there are (rule 5). */
class SendingSteps implements DiagramRule {

    private static final Pattern WAITS = Pattern.compile("P(?=.)([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+S)?)?"
            + "(,P(?=.)([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+S)?)?)*");
    private static final String RETRIES = "waits between attempts, such as PT5S,PT35S,PT90S";

    private final Vocabulary vocabulary;

    SendingSteps(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void check(Node diagram, SetContents set, Complaints complaints) {
        diagram.all().filter(SendingSteps::sends).forEach(step -> {
            standsAlone(step, complaints);
            hasRetries(step, complaints);
            if (!sendsTheAlertAskedFor(step)) {
                isOneOf(step, "text", "wording", vocabulary.wordings(), complaints);
            }
            isOneOf(step, "kind", "kind of text", vocabulary.kinds(), complaints);
        });
        diagram.all()
                .filter(step -> runs(step, "tellTheStaff"))
                .forEach(step -> isOneOf(step, "alert", "wording", vocabulary.wordings(), complaints));
    }

    static boolean sends(Node element) {
        return runs(element, "sendText");
    }

    private static boolean runs(Node element, String delegate) {
        return element.camunda("delegateExpression").replaceAll("\\s", "").equals("${" + delegate + "}");
    }

    /** Which alert it is was checked where a step asked for it; staff alone can be told by it. */
    private static boolean sendsTheAlertAskedFor(Node step) {
        return step.input("text").filter("${alert}"::equals).isPresent()
                && step.input("kind").filter("staff-alert"::equals).isPresent();
    }

    private static void standsAlone(Node step, Complaints complaints) {
        if (!step.is("serviceTask")) {
            complaints.about(step, "a text is sent by something that is no service task", "the template Send text");
        }
        if (!step.isTrue("asyncBefore") || !step.isTrue("asyncAfter")) {
            complaints.about(
                    step,
                    "it sends a text without asynchronous before and after, so the text could go out twice",
                    "both boxes ticked, as the template Send text does");
        }
    }

    static void hasRetries(Node step, Complaints complaints) {
        Optional<String> cycle =
                step.extensions("failedJobRetryTimeCycle").map(Node::text).findFirst();
        if (cycle.isEmpty()) {
            complaints.about(step, "it has no retries, so the first failure would end in an incident", RETRIES);
        }
        cycle.ifPresent(waits -> areWaits(step, waits, complaints));
        step.property("retries").ifPresent(waits -> areWaits(step, waits, complaints));
    }

    private static void areWaits(Node step, String waits, Complaints complaints) {
        if (!WAITS.matcher(waits).matches()) {
            complaints.about(step, "its retries are '" + waits + "'", RETRIES);
        }
    }

    private static void isOneOf(Node step, String input, String what, Set<String> known, Complaints complaints) {
        String given = step.input(input).orElse("");
        if (!known.contains(given)) {
            String problem = given.isEmpty() ? "it names no " + what : "there is no " + what + " '" + given + "'";
            complaints.about(step, problem, "the input parameter " + input + ", one of " + String.join(", ", known));
        }
    }
}
