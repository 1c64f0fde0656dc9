package dev.textback.process.guard;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms of expression that may stand in a diagram, and no other: a delegate's name; one variable, alone or compared with a literal; a
 * call such as {@code waits.due(execution)}; the field of a decision's result; the business key.
 */
class DrawnExpressions {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    private static final String LITERAL =
            "'[^'\\\\${}#]*'|\"[^\"\\\\${}#]*\"|-?[0-9]{1,12}(?:\\.[0-9]{1,6})?|true|false|null";
    private static final Pattern NAMED = Pattern.compile("\\$\\{\\s*(" + NAME + ")\\s*}");
    private static final Pattern QUESTION = Pattern.compile("\\$\\{\\s*(?:not\\s+empty\\s+|empty\\s+|not\\s+|!\\s*)?("
            + NAME + ")(?:\\s*(?:==|!=|<=|>=|<|>)\\s*(?:" + LITERAL + "))?\\s*}");
    private static final Pattern CONSTANT = Pattern.compile("\\$\\{\\s*(?:" + LITERAL + ")\\s*}");
    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(" + NAME + "\\." + NAME + ")\\(execution\\)\\s*}");
    private static final Pattern DECISION =
            Pattern.compile("\\$\\{\\s*decisionResult\\.getSingleResult\\(\\)\\." + NAME + "\\s*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("[#$]\\{\\s*execution\\.processBusinessKey\\s*}");

    /** Names that the engine gives a meaning of its own, and words of the expression language. */
    private static final Set<String> RESERVED = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "decisionResult",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof");

    private final Vocabulary vocabulary;

    DrawnExpressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the engine would evaluate it. */
    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    boolean isDelegate(String text) {
        Matcher named = NAMED.matcher(text);
        return named.matches() && vocabulary.delegates().contains(named.group(1));
    }

    /** One variable, alone or compared with a literal. */
    boolean isQuestion(String text) {
        Matcher question = QUESTION.matcher(text);
        return question.matches() && isVariable(question.group(1));
    }

    /** What a parameter may hold: words, a constant, one variable or a comparison. */
    boolean isValue(String text) {
        return !isExpression(text) || CONSTANT.matcher(text).matches() || isQuestion(text);
    }

    boolean isDecisionResult(String text) {
        return DECISION.matcher(text).matches();
    }

    boolean isBusinessKey(String text) {
        return BUSINESS_KEY.matcher(text).matches();
    }

    boolean isCall(String text) {
        Matcher call = CALL.matcher(text);
        return call.matches() && vocabulary.calls().contains(call.group(1));
    }

    private boolean isVariable(String name) {
        boolean isObject = vocabulary.delegates().contains(name)
                || vocabulary.calls().stream().anyMatch(call -> call.startsWith(name + "."));
        return !RESERVED.contains(name) && !isObject;
    }
}
