package dev.textback.operation;

import java.util.Locale;

/** How an enumeration's value is written as a metric's label. */
final class Label {

    private Label() {}

    /** Such as {@code staff-alert}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
