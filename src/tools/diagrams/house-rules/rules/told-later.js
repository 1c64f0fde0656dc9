const { is, isAny } = require('bpmnlint-utils');
const { extensions } = require('../extensions');

/** What is told from outside ends its own transaction, so that nothing behind it fails a webhook or a person's form. */
module.exports = () => ({
  check(node, reporter) {
    const told = is(node, 'bpmn:UserTask')
      || (isAny(node, ['bpmn:CatchEvent']) && node.eventDefinitions?.some(definition => is(definition, 'bpmn:MessageEventDefinition')));
    if (!told) return;
    if (!node.get('camunda:asyncAfter')) reporter.report(node.id, 'Waits for the outside without asyncAfter');
    if (!extensions(node, 'camunda:FailedJobRetryTimeCycle').length) reporter.report(node.id, 'Waits for the outside without a retry cycle');
  },
});
