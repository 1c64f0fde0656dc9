const { is, isAny } = require('bpmnlint-utils');

const CHANGEABLE = ['bpmn:Activity', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent', 'bpmn:Process'];

/** Whatever an analyst may change says what it does and what happens when it is changed. */
module.exports = () => ({
  check(node, reporter) {
    if (isAny(node, CHANGEABLE) && !node.documentation?.[0]?.text?.trim()) {
      reporter.report(node.id, `${is(node, 'bpmn:Process') ? 'Process' : 'Element'} has no documentation`);
    }
  },
});
