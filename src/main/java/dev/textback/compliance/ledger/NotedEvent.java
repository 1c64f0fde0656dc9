package dev.textback.compliance.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An event before it has its place in the chain, in the form in which every database gives it back: whole microseconds, no NUL, no half of a
 * surrogate pair.
 *
 * @param number E.164; empty for an event about the whole business
 * @param zone the zone that {@code localTime} was reckoned in
 * @param localTime such as {@code 2026-03-03T07:42:10.000000-08:00}
 */
public record NotedEvent(
        UUID id,
        String business,
        String number,
        String kind,
        String sourceId,
        String body,
        String wordingVersion,
        String rule,
        String actor,
        Instant at,
        String zone,
        String localTime) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    public NotedEvent {
        number = storable(number);
        sourceId = storable(sourceId);
        body = storable(body);
        wordingVersion = storable(wordingVersion);
        rule = storable(rule);
        actor = storable(actor);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** An event of this moment, with the time that it was in the zone. */
    public static NotedEvent of(
            UUID id,
            String business,
            String number,
            String kind,
            String sourceId,
            String body,
            String wordingVersion,
            String rule,
            String actor,
            Instant at,
            ZoneId zone) {
        return new NotedEvent(
                id,
                business,
                number,
                kind,
                sourceId,
                body,
                wordingVersion,
                rule,
                actor,
                at,
                zone.getId(),
                LOCAL.format(at.truncatedTo(ChronoUnit.MICROS).atZone(zone)));
    }

    /** The moment as it enters the hash, such as {@code 2026-03-03T15:42:10.000000Z}. */
    static String utc(Instant at) {
        return UTC.format(OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static String storable(String text) {
        return new String(text.replace("\u0000", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
