package dev.textback.texting.plivo;

import com.plivo.api.PlivoClient;
import com.plivo.api.exceptions.PlivoRestException;
import com.plivo.api.models.message.Message;
import com.plivo.api.models.message.MessageDirection;
import com.plivo.api.models.message.MessageLister;
import com.plivo.api.util.PropertyFilter;
import dev.textback.business.PhoneNumber;
import dev.textback.texting.Carrier.Record;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the carrier's message list what went between two numbers. The list filters by time and direction but not by number, so the numbers are compared
 * here; it counts only when the whole stretch was read.
 */
final class MessageRecord {

    /** The carrier's clock may be behind ours by this much; more would let an older text answer for this one. */
    static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** The most that the API gives at once. */
    static final int PAGE = 20;

    /** 1,000 texts: more than an account at the default 5 a second sends between a hand-over and the last question, 200 s. */
    static final int MOST_PAGES = 50;

    /** With one more page, and the hand-over that may follow, of up to 10 s each this stays within the 30 s of a sending job. */
    private static final Duration BUDGET = Duration.ofSeconds(8);

    private final PlivoClient client;

    MessageRecord(PlivoClient client) {
        this.client = client;
    }

    Record read(PhoneNumber from, PhoneNumber to, Instant since) {
        Instant earliest = since.minus(TOLERANCE);
        Map<String, Instant> taken = new LinkedHashMap<>();
        long start = System.nanoTime();
        for (int page = 0; page < MOST_PAGES && System.nanoTime() - start < BUDGET.toNanos(); page++) {
            List<Message> rows;
            try {
                rows = page(page, earliest);
            } catch (IOException | PlivoRestException | RuntimeException noAnswer) {
                return new Record.Unavailable("the carrier's message list gave no answer: " + noAnswer.getMessage());
            }
            for (Message row : rows) {
                if (!isBetween(row, from, to)) {
                    continue;
                }
                Instant accepted = CarrierTime.read(row.getMessageTime());
                if (accepted == null) {
                    return new Record.Unavailable(
                            "the carrier's message list has a time that cannot be read: " + row.getMessageTime());
                }
                if (!accepted.isBefore(earliest)) {
                    taken.putIfAbsent(row.getMessageUuid(), accepted);
                }
            }
            if (rows.size() < PAGE) {
                return new Record.Read(inOrder(taken));
            }
        }
        return new Record.Unavailable("the carrier's message list is too long to be read since " + since);
    }

    private List<Message> page(int page, Instant earliest) throws IOException, PlivoRestException {
        MessageLister lister = Message.lister()
                .messageDirection(MessageDirection.OUTBOUND)
                .messageTime(new PropertyFilter<Date>().greaterOrEqual(Date.from(earliest)));
        lister.limit(PAGE).offset(page * PAGE).client(client);
        List<Message> rows = lister.list().getObjects();
        if (rows == null) {
            throw new IOException("an answer without objects");
        }
        return rows;
    }

    private static List<String> inOrder(Map<String, Instant> taken) {
        return taken.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isBetween(Message row, PhoneNumber from, PhoneNumber to) {
        return row.getMessageUuid() != null
                && (row.getMessageDirection() == null
                        || row.getMessageDirection().equalsIgnoreCase("outbound"))
                && sameNumber(row.getFromNumber(), from)
                && sameNumber(row.getToNumber(), to);
    }

    /** The carrier gives numbers with or without a plus sign. */
    private static boolean sameNumber(@Nullable String theirs, PhoneNumber ours) {
        return theirs != null && theirs.replaceAll("\\D", "").equals(ours.e164().substring(1));
    }
}
