package dev.textback.texting;

import dev.textback.business.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** What the carrier remembers of texts that came in, for a database that has forgotten them. */
public interface CarrierHistory {

    /**
     * Every text that came in for a line at or after the moment, oldest first. The carrier tells numbers and times, no words.
     *
     * @param lines our numbers
     * @throws CarrierUnready if the carrier's list cannot be read to its end
     */
    List<Received> receivedSince(List<PhoneNumber> lines, Instant since);

    /**
     * A text that came in.
     *
     * @param carrierId the id that the webhook told as well
     * @param from as the carrier writes the sender
     */
    record Received(String carrierId, String from, PhoneNumber line, Instant at) {}
}
