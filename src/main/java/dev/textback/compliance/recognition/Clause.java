package dev.textback.compliance.recognition;

import java.util.List;

/**
 * A stretch of a text between two stops of whatever kind: its words, plain.
 *
 * @param asks whether it ends in a question mark
 */
record Clause(List<String> words, boolean asks) {}
