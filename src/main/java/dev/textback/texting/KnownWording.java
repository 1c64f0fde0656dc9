package dev.textback.texting;

import dev.textback.texting.linter.WordingKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every text that Textback sends, with the facts there are to write it from. */
enum KnownWording {
    FIRST_TEXT(Audience.UNPROMPTED, "callTime", "callDay"),
    FIRST_TEXT_TAP_TO_BOOK(Audience.UNPROMPTED, "callTime", "callDay"),
    FIRST_TEXT_AFTER_HOURS(Audience.UNPROMPTED, "callTime", "callDay", "opensAt"),
    FIRST_TEXT_NEXT_MORNING(Audience.UNPROMPTED, "callTime", "callDay"),
    NUDGE(Audience.UNPROMPTED, "callTime", "callDay"),
    MORNING_TEXT(Audience.UNPROMPTED, "callTime", "callDay"),
    BOOKING_LINK(Audience.REPLY),
    BOOKING_BY_PERSON(Audience.REPLY),
    BOOKING_CONFIRMED(Audience.REPLY, "appointment"),
    QUESTION_RECEIVED(Audience.REPLY),
    HOLD_RECEIVED(Audience.REPLY),
    CALLBACK_PROMISED(Audience.REPLY),
    ANSWER(Audience.REPLY, "answer"),
    ASK_AGAIN(Audience.REPLY),
    OPT_OUT_CONFIRMATION(Audience.REPLY),
    HELP(Audience.REPLY),
    STAFF_MISSED_CALL(Audience.STAFF, "caller", "callTime", "callDay", "callCount", "texted", "link"),
    STAFF_CALL_BACK(Audience.STAFF, "caller", "callTime", "callDay", "callCount", "reason", "link"),
    STAFF_QUESTION(Audience.STAFF, "caller", "callTime", "callDay", "callCount", "reason", "question", "link"),
    STAFF_ESCALATION(Audience.STAFF, "caller", "callTime", "callDay", "callCount", "reason", "question", "link"),
    STAFF_CALLED_AGAIN(Audience.STAFF, "caller", "callTime", "callDay", "callCount", "reason", "link"),
    STAFF_OPT_OUTS(Audience.STAFF, "reason"),
    STAFF_NUDGES_OFF(Audience.STAFF, "reason"),
    STAFF_DIGEST(Audience.STAFF, "digest");

    private final Audience audience;
    private final Set<String> facts;

    KnownWording(Audience audience, String... facts) {
        this.audience = audience;
        this.facts = new TreeSet<>(Set.of("brand", "bookingUrl", "businessPhone"));
        this.facts.addAll(Set.of(facts));
    }

    /** The name as diagrams and wording files write it, such as {@code first-text}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of that name; the message lists those there are */
    static KnownWording named(String code) {
        return Arrays.stream(values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no wording '" + code + "'. There are: "
                        + Arrays.stream(values()).map(KnownWording::code).collect(Collectors.joining(", "))));
    }

    boolean isUnprompted() {
        return audience == Audience.UNPROMPTED;
    }

    /** The names of the facts that it may be written from. */
    Set<String> facts() {
        return Collections.unmodifiableSet(facts);
    }

    /** What the linter's rules depend on. */
    WordingKind kind() {
        return switch (this) {
            case FIRST_TEXT_AFTER_HOURS -> WordingKind.AFTER_HOURS;
            case NUDGE -> WordingKind.NUDGE;
            case MORNING_TEXT -> WordingKind.MORNING;
            case OPT_OUT_CONFIRMATION -> WordingKind.CONFIRMATION;
            case HELP -> WordingKind.HELP;
            default ->
                switch (audience) {
                    case UNPROMPTED -> WordingKind.FIRST_TEXT;
                    case REPLY -> WordingKind.ANSWER;
                    case STAFF -> WordingKind.STAFF_ALERT;
                };
        };
    }

    private enum Audience {
        /** The caller, who has not texted: first texts, nudge, morning text. */
        UNPROMPTED,
        /** The caller, who texted or pressed something just now. */
        REPLY,
        /** The business's own people. */
        STAFF
    }
}
