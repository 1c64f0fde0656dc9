const { isAny } = require('bpmnlint-utils');

const NAMED = ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:Process', 'bpmn:Message', 'bpmn:Error'];

/** Ids are read in Cockpit, in logs and in tests: words with hyphens, never Activity_1x2y3z. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, NAMED) && !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(node.id)) {
      reporter.report(node.id, 'Id is not in kebab-case');
    }
  },
});
