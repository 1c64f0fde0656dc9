package dev.textback.process.guard;

/** What is told from outside ends its own transaction, so that nothing behind it fails a webhook or a person's form. */
class OutsideSteps implements DiagramRule {

    @Override
    public void check(Node diagram, SetContents set, Complaints complaints) {
        diagram.all().filter(OutsideSteps::isTold).forEach(step -> {
            if (!step.isTrue("asyncAfter")) {
                complaints.about(
                        step,
                        "it waits for the outside, and what comes behind it could fail whoever tells it",
                        "asynchronous after, ticked");
            }
            SendingSteps.hasRetries(step, complaints);
        });
        diagram.all("process")
                .filter(process -> "missed-call".equals(process.id()))
                .flatMap(process -> process.children("startEvent"))
                .filter(start -> !start.isTrue("asyncBefore"))
                .forEach(start -> complaints.about(
                        start, "a failure right at the start would lose the call", "asynchronous before, ticked"));
    }

    private static boolean isTold(Node element) {
        boolean catches =
                element.is("startEvent") || element.is("intermediateCatchEvent") || element.is("boundaryEvent");
        return element.is("userTask")
                || element.is("receiveTask")
                || (catches
                        && element.children("messageEventDefinition").findAny().isPresent());
    }
}
