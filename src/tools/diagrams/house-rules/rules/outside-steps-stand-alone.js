const { is } = require('bpmnlint-utils');
const { extensions } = require('../extensions');

/** A step that sends a text stands alone between two asynchronous borders and names its retries: see decision "never twice, never lost". */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:ServiceTask') || node.get('camunda:delegateExpression') !== '${sendText}') return;
    if (!node.get('camunda:asyncBefore') || !node.get('camunda:asyncAfter')) reporter.report(node.id, 'A text is sent without asyncBefore and asyncAfter');
    if (!extensions(node, 'camunda:FailedJobRetryTimeCycle').length) reporter.report(node.id, 'A text is sent without a retry cycle');
  },
});
