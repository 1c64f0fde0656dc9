package dev.textback.texting.linter;

/** How much a finding weighs. */
public enum Severity {
    /** The text would be blocked, unlawful or garbled: it is not used. */
    ERROR,
    /** The text is sent, and its owner is told once, at start. */
    WARNING
}
