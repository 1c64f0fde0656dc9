package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Numbers that a business itself wants no automated text to go to. It is no opt-out: the caller did not ask for it, a person's own text still
 * goes, and the business may lift it. Takes part in the caller's transaction.
 */
@Service
public class DoNotText {

    /** The rule behind such a refusal, as ledger and trail name it. */
    public static final String RULE = "staff-do-not-text";

    private final ListedNumbers numbers;
    private final ConsentLedger ledger;
    private final Clock clock;

    DoNotText(ListedNumbers numbers, ConsentLedger ledger, Clock clock) {
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether the business wants no automated text to go to the number. */
    public boolean holds(String businessId, PhoneNumber number) {
        return numbers.find(businessId, number, NumberList.DO_NOT_TEXT).isPresent();
    }

    /**
     * Keeps automated texts from the number; once is enough. Call it with the contact locked.
     *
     * @param sourceId the call or text it was said about
     * @param actor who said it
     */
    public void add(String businessId, PhoneNumber number, String sourceId, String actor) {
        if (!holds(businessId, number)) {
            put(businessId, new ListedNumber(number, NumberList.DO_NOT_TEXT, "", "", actor, clock.instant()), sourceId);
        }
    }

    /** The same with a name and a note; an entry that is there gets these, and the ledger no second event. */
    void put(String businessId, ListedNumber entry, String sourceId) {
        if (!holds(businessId, entry.number())) {
            ledger.record(businessId, entry.number(), "do-not-text", sourceId, "", "", RULE, entry.addedBy());
        }
        numbers.put(businessId, entry);
    }

    /** Lets automated texts go to the number again, as far as the business is concerned; an opt-out stands. */
    public boolean lift(String businessId, PhoneNumber number, String sourceId, String actor) {
        boolean lifted = numbers.remove(businessId, number, NumberList.DO_NOT_TEXT);
        if (lifted) {
            ledger.record(businessId, number, "text-again", sourceId, "", "", RULE, actor);
        }
        return lifted;
    }
}
