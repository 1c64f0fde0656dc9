package dev.textback.business;

import java.util.List;

/** The configured businesses or their staff cannot be used; says every place and what would be right there. */
class SenselessBusinessesException extends RuntimeException {

    private final List<String> problems;

    SenselessBusinessesException(List<String> problems) {
        super("The configuration cannot be used:\n" + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
