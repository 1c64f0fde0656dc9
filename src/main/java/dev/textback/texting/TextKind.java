package dev.textback.texting;

/** The five kinds of text the gate knows (rule 3); the kind decides which policies a text must pass. */
public enum TextKind {
    /** First text, nudge, morning text, reminder: every policy. */
    UNPROMPTED,
    /** To a text that the caller sent in the last 15 minutes: opt-out, registration, wording; no window, no cap. */
    ANSWER,
    /** Of an opt-out, once, within 5 minutes (47 CFR 64.1200(a)(12)), and the answer to HELP: registration and wording only. */
    CONFIRMATION,
    /** Typed by staff: opt-out and registration. */
    PERSONS_OWN,
    /** To the business's own phones: their own list, no caps. */
    STAFF_ALERT
}
