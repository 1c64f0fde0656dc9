package dev.textback.process.guard;

/** One rule that a diagram must keep. */
interface DiagramRule {

    /**
     * Adds a complaint for every place that breaks the rule.
     *
     * @param diagram the root of a BPMN file
     * @param set everything that is deployed with it
     */
    void check(Node diagram, SetContents set, Complaints complaints);
}
