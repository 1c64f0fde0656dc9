const { is } = require('bpmnlint-utils');

const SHORT = /^\$\{(not empty )?[a-zA-Z]+( == '[a-z-]+')?\}$/;

/** A condition reads one variable; anything longer is a decision and belongs into a table. */
module.exports = () => ({
  check(node, reporter) {
    const condition = is(node, 'bpmn:SequenceFlow') && node.conditionExpression;
    if (condition && !SHORT.test(condition.body)) reporter.report(node.id, 'Condition is not a question about one variable');
  },
});
