package dev.textback.process.expression;

/** A query holds an expression. Not one of the engine's own exceptions, which the query would wrap into an internal error. */
class ExpressionInQuery extends RuntimeException {

    static final String MESSAGE =
            "Expressions are not allowed in queries and filters, in orQueries neither: give the value itself, such as \"assignee\" instead of"
                    + " \"assigneeExpression\"";

    ExpressionInQuery() {
        super(MESSAGE);
    }
}
