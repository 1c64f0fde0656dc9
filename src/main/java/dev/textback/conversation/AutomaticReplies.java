package dev.textback.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Recognises a phone that answers by itself ("I'm driving", an out-of-office note, another business's Textback, our own text sent back), so that
 * two machines do not talk to one another for ever. It judges by behaviour, not by phrases, which are endless.
 */
@Repository
class AutomaticReplies {

    private static final Duration IN_QUICK_SUCCESSION = Duration.ofMinutes(10);
    private static final Duration NO_PERSON_IS_FASTER = Duration.ofSeconds(3);
    private static final int FAST_REPLIES = 3;
    private static final int MOST_ANSWERS = 5;

    /** A person may well tap "yes please" twice; a machine's note is longer. */
    private static final int SHORTEST_NOTE = 12;

    private static final int TELLING_PART = 40;

    private final JdbcClient jdbc;

    AutomaticReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What gives the phone away; empty if a person seems to have written. Call it with the contact locked and the text stored.
     *
     * @return ends a sentence that begins with "their phone seems to answer by itself:"
     */
    Optional<String> signIn(ReceivedText text) {
        Instant since = text.receivedAt().minus(IN_QUICK_SUCCESSION);
        List<Sent> sent = sentTo(text.contactId(), since);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        if (sent.stream().anyMatch(ours -> isNear(ours.body(), text.body()))) {
            return Optional.of("it sent our own text back");
        }
        List<Received> received = receivedFrom(text.contactId(), since);
        if (repeats(received, sent)) {
            return Optional.of("it sends the same text each time");
        }
        if (received.stream().filter(reply -> isFast(reply, sent)).count() >= FAST_REPLIES) {
            return Optional.of("it replies within " + NO_PERSON_IS_FASTER.toSeconds() + " seconds each time");
        }
        return sent.stream().filter(Sent::isAnswer).count() >= MOST_ANSWERS
                ? Optional.of(MOST_ANSWERS + " automated texts within 10 minutes led nowhere")
                : Optional.empty();
    }

    /** The last text says what an earlier one said, and something of ours went out in between. */
    private static boolean repeats(List<Received> received, List<Sent> sent) {
        Received last = received.get(received.size() - 1);
        return last.body().strip().length() >= SHORTEST_NOTE
                && received.stream()
                        .limit(received.size() - 1L)
                        .filter(earlier -> isNear(earlier.body(), last.body()))
                        .anyMatch(earlier -> sent.stream()
                                .anyMatch(ours -> ours.at().isAfter(earlier.at())
                                        && !ours.at().isAfter(last.at())));
    }

    private static boolean isFast(Received reply, List<Sent> sent) {
        return reply.body().strip().length() >= SHORTEST_NOTE
                && sent.stream()
                        .map(ours -> Duration.between(ours.at(), reply.at()))
                        .anyMatch(after -> !after.isNegative() && after.compareTo(NO_PERSON_IS_FASTER) <= 0);
    }

    /** The same words, or the same beginning: machines add a time of day or a reference to the end. */
    private static boolean isNear(String one, String other) {
        String first = words(one);
        String second = words(other);
        int telling = Math.min(TELLING_PART, Math.min(first.length(), second.length()));
        return telling >= SHORTEST_NOTE
                && (first.equals(second) || telling == TELLING_PART && first.regionMatches(0, second, 0, TELLING_PART));
    }

    private static String words(String body) {
        return body.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private List<Sent> sentTo(UUID contact, Instant since) {
        return jdbc.sql("""
                        select body, handed_over_at, kind from outbound_text
                        where contact_id = :contact and kind in ('UNPROMPTED', 'ANSWER') and handed_over_at >= :since
                          and state not in ('REFUSED', 'REJECTED', 'FREE')""")
                .param("contact", contact)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Sent(
                        row.getString("body"),
                        row.getObject("handed_over_at", OffsetDateTime.class).toInstant(),
                        row.getString("kind").equals("ANSWER")))
                .list();
    }

    private List<Received> receivedFrom(UUID contact, Instant since) {
        return jdbc.sql("""
                        select body, received_at from inbound_text
                        where contact_id = :contact and keyword = 'NONE' and received_at >= :since order by received_at, id""")
                .param("contact", contact)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Received(
                        row.getString("body"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private record Sent(String body, Instant at, boolean isAnswer) {}

    private record Received(String body, Instant at) {}
}
