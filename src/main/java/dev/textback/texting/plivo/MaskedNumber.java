package dev.textback.texting.plivo;

/** Numbers as the carrier wrote them, for logs: they may be no numbers at all, or an attempt to write into the log. */
final class MaskedNumber {

    private MaskedNumber() {}

    static String of(String raw) {
        String safe = raw.replaceAll("[^+0-9A-Za-z]", "");
        if (safe.length() < 9) {
            return safe.isEmpty() ? "(none)" : "***";
        }
        return safe.substring(0, Math.min(5, safe.length() - 7)) + "***" + safe.substring(safe.length() - 4);
    }
}
