package dev.textback.process.guard;

import java.util.Set;

/** The words of the program that a diagram may use. */
interface Vocabulary {

    /** Delegates by name, such as {@code sendText}. */
    Set<String> delegates();

    /** Calls with the execution, such as {@code waits.due}. */
    Set<String> calls();

    /** Texts by name, such as {@code first-text}. */
    Set<String> wordings();

    /** Kinds of text, such as {@code unprompted}. */
    Set<String> kinds();
}
