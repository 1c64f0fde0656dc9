package dev.textback.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the businesses: many lines, because each has its allowed pace, open around the clock, with short waits.
 *
 * @param ownersPhone empty where nobody is alerted
 */
record Shop(String id, String brand, List<String> lines, Duration nudge, Optional<String> ownersPhone) {

    /** From the end of a call to its first text. */
    static final Duration FIRST_TEXT = Duration.ofSeconds(2);

    private static final int SHOPS = 10;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration NEVER_IN_A_DRILL = Duration.ofHours(5);
    private static final List<Shop> ALL = make();

    static List<Shop> all() {
        return ALL;
    }

    static Shop ofLine(String line) {
        return ALL.stream()
                .filter(shop -> shop.lines.contains(line))
                .findFirst()
                .orElseThrow();
    }

    boolean nudgesSoon() {
        return nudge.equals(SOON);
    }

    /** The configuration that {@code TEXTBACK_CONFIG} names. */
    static String yaml() {
        StringBuilder yaml = new StringBuilder("textback:\n  businesses:\n");
        ALL.forEach(shop -> yaml.append(shop.entry()));
        return yaml.toString();
    }

    private String entry() {
        return """
                    - id: %s
                      brand: %s
                      industry: service
                      zone: America/Los_Angeles
                      lines: %s
                      mode: forwarded
                      published: "%s"
                      owner: { %semail: owner@%s.example }
                      hours: { mon-sun: "00:00-24:00" }
                      booking: { url: "https://%s.example/book" }
                      timing: { first-text: %s, nudge: %s, give-up: P3D }
                      first-text-window: any
                      texting-window: { mon-sun: "00:00-24:00" }
                      legal-windows: off
                      registration: { kind: 10dlc, status: registered }
                """.formatted(
                        id,
                        brand,
                        lines.stream().map(line -> '"' + line + '"').toList(),
                        lines.get(0).replace("+14155", "+14156"),
                        ownersPhone.map(phone -> "phone: \"" + phone + "\", ").orElse(""),
                        id,
                        id,
                        FIRST_TEXT,
                        nudge);
    }

    private static List<Shop> make() {
        List<Shop> shops = new ArrayList<>();
        for (int i = 0; i < SHOPS; i++) {
            List<String> lines = List.of("+1415555%02d01".formatted(i), "+1415555%02d02".formatted(i));
            Optional<String> owner = i % 3 == 0 ? Optional.of("+1415777%02d00".formatted(i)) : Optional.empty();
            shops.add(new Shop(
                    "drill-" + (char) ('a' + i),
                    "Shop " + (char) ('A' + i),
                    lines,
                    i % 2 == 0 ? SOON : NEVER_IN_A_DRILL,
                    owner));
        }
        return List.copyOf(shops);
    }
}
