package dev.textback.telephony;

/** How a phone system writes its events. */
enum BodyKind {
    JSON,
    FORM
}
