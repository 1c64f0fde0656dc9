package dev.textback.evidence;

import dev.textback.business.Businesses;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ConsentLedger;
import dev.textback.compliance.ledger.LedgerErasure;
import dev.textback.conversation.Contacts;
import dev.textback.conversation.WordsOfCaller;
import dev.textback.database.RepeatedTransaction;
import dev.textback.refusal.RefusedRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Forgets what was said with a caller, on their request. That there were calls and texts, when, by which rule, the number, and whether it
 * opted out stay: they are what shows that the law was kept, and what keeps the number from being texted again.
 */
@Service
class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final List<WordsOfCaller> places;
    private final LedgerErasure ledgerWords;
    private final ConsentLedger ledger;
    private final Businesses businesses;
    private final Contacts contacts;
    private final RepeatedTransaction transaction;
    private final Clock clock;

    Erasure(
            List<WordsOfCaller> places,
            LedgerErasure ledgerWords,
            ConsentLedger ledger,
            Businesses businesses,
            Contacts contacts,
            RepeatedTransaction transaction,
            Clock clock) {
        this.places = places;
        this.ledgerWords = ledgerWords;
        this.ledger = ledger;
        this.businesses = businesses;
        this.contacts = contacts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Erases in one business after the other; each is done wholly or not at all. */
    Done erase(PhoneNumber number, List<String> ids, String reason, String by) {
        ids.forEach(id -> refuseItsLine(number, id));
        Map<String, Map<String, Integer>> erased = new LinkedHashMap<>();
        for (String business : ids) {
            transaction.run(() -> erased.put(business, erase(number, business, reason, by)));
            LOG.info("The words with {} of {} were erased by {}", number, business, by);
        }
        return new Done(number.e164(), erased);
    }

    /** Under its lines the ledger tells of the business itself: what it loosened, who paused it. That is nobody's to have forgotten. */
    private void refuseItsLine(PhoneNumber number, String id) {
        if (businesses
                .withId(id)
                .filter(business -> business.lines().contains(number))
                .isPresent()) {
            throw RefusedRequest.wrong(
                    "number",
                    "is a line of " + id + ", not a caller's; what the ledger says under it is about the business");
        }
    }

    private Map<String, Integer> erase(PhoneNumber number, String business, String reason, String by) {
        contacts.find(business, number).ifPresent(contact -> contacts.lock(contact.id()));
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("ledger", ledgerWords.erase(business, number.e164(), clock.instant()));
        places.forEach(place -> counts.put(place.what(), place.erase(business, number)));
        ledger.record(
                business, number, LedgerErasure.KIND, UUID.randomUUID().toString(), reason, "", "privacy-request", by);
        return counts;
    }

    /** @param erased for each business, how much was forgotten where */
    record Done(String number, Map<String, Map<String, Integer>> erased) {}
}
