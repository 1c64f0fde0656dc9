package dev.textback.compliance;

/** What an inbound text asks for before anything else reads it. */
public enum KeywordKind {
    OPT_OUT,
    OPT_IN,
    HELP,
    NONE
}
