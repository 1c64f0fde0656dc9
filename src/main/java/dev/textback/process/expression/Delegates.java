package dev.textback.process.expression;

import java.util.Optional;
import java.util.Set;

/** The named objects that a diagram may call, and nothing else of the program. */
public interface Delegates {

    /** Names of what a task or listener may name as its delegate expression, such as {@code sendText}. */
    Set<String> names();

    /** Calls that an expression may make with the execution, such as {@code waits.due}. */
    Set<String> calls();

    /** The object of that name, delegate or callable; empty if an expression may not see one. */
    Optional<Object> named(String name);

    /** Whether an expression may call this method of the object with the execution as its one argument. */
    boolean mayCall(Object target, String method);
}
