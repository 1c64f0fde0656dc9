const { is } = require('bpmnlint-utils');

/** An exclusive gateway that decides has a way out when nothing fits; else the instance stops there with an incident. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:ExclusiveGateway') && (node.outgoing ?? []).length > 1 && !node.default) {
      reporter.report(node.id, 'Gateway has no default flow');
    }
  },
});
