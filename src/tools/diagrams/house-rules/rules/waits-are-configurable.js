const { is } = require('bpmnlint-utils');
const { extensions } = require('../extensions');

/** A timer names the setting that a business may override, and asks the one bean that knows how. */
module.exports = () => ({
  check(node, reporter) {
    const timer = node.eventDefinitions?.find(definition => is(definition, 'bpmn:TimerEventDefinition'));
    if (!is(node, 'bpmn:CatchEvent') || !timer) return;
    const named = extensions(node, 'camunda:Properties').flatMap(properties => properties.values ?? []).some(property => property.name === 'setting');
    if (!named) reporter.report(node.id, 'Timer names no setting');
    if (timer.timeDate?.body !== '${waits.due(execution)}') reporter.report(node.id, 'Timer does not ask ${waits.due(execution)}');
  },
});
