package dev.textback.texting.plivo;

import com.plivo.api.exceptions.PlivoRestException;
import com.plivo.api.models.message.Message;
import com.plivo.api.models.message.MessageDirection;
import com.plivo.api.models.message.MessageLister;
import com.plivo.api.util.PropertyFilter;
import dev.textback.business.PhoneNumber;
import dev.textback.texting.CarrierHistory;
import dev.textback.texting.CarrierUnready;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * {@link CarrierHistory} on Plivo's message list: 20 texts a page, kept for 90 days, without their words. The list filters by time (UTC) and
 * direction, not by number.
 */
@Component
class PlivoHistory implements CarrierHistory {

    private static final int PAGE = 20;

    /** The step that asks has 40 s before another node would take it up, and the last page may take 10 s. */
    private static final Duration BUDGET = Duration.ofSeconds(25);

    private final PlivoClients clients;

    @Autowired
    PlivoHistory(CarrierAccount account) {
        this(account, TimeOuts.ofMessages());
    }

    PlivoHistory(CarrierAccount account, TimeOuts timeOuts) {
        this.clients = new PlivoClients(account, timeOuts, timeOuts);
    }

    @Override
    public List<Received> receivedSince(List<PhoneNumber> lines, Instant since) {
        List<Received> received = new ArrayList<>();
        long start = System.nanoTime();
        for (int page = 0; System.nanoTime() - start < BUDGET.toNanos(); page++) {
            List<Message> rows = page(page, since);
            rows.forEach(row -> read(row, lines).ifPresent(received::add));
            if (rows.size() < PAGE) {
                received.sort(Comparator.comparing(Received::at));
                return received;
            }
        }
        throw new CarrierUnready("The carrier's list of texts that came in since " + since
                + " is too long to be read within " + BUDGET.toSeconds() + " s; it is tried again");
    }

    private List<Message> page(int page, Instant since) {
        try {
            MessageLister lister = Message.lister()
                    .messageDirection(MessageDirection.INBOUND)
                    .messageTime(new PropertyFilter<Date>().greaterOrEqual(Date.from(since)));
            lister.limit(PAGE).offset(page * PAGE).client(clients.messaging());
            List<Message> rows = lister.list().getObjects();
            if (rows == null) {
                throw new IOException("an answer without objects");
            }
            return rows;
        } catch (IOException | PlivoRestException | RuntimeException noAnswer) {
            throw new CarrierUnready(
                    "The carrier's list of texts that came in could not be read: " + noAnswer.getMessage());
        }
    }

    private static Optional<Received> read(Message row, List<PhoneNumber> lines) {
        String id = row.getMessageUuid();
        String from = row.getFromNumber();
        Instant at = CarrierTime.read(row.getMessageTime());
        if (id == null || from == null || at == null || !"inbound".equalsIgnoreCase(row.getMessageDirection())) {
            return Optional.empty();
        }
        return lines.stream()
                .filter(line -> line.e164().substring(1).equals(digits(row.getToNumber())))
                .findFirst()
                .map(line -> new Received(id, from, line, at));
    }

    private static String digits(@org.jspecify.annotations.Nullable String number) {
        return number == null ? "" : number.replaceAll("\\D", "");
    }
}
