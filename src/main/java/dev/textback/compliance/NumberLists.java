package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a business's lists of numbers; what changes whether a number is texted stands in the consent ledger. */
@Service
class NumberLists {

    private static final String SOURCE = "numbers";

    private final ListedNumbers numbers;
    private final DoNotText doNotText;
    private final TransactionTemplate transaction;

    NumberLists(ListedNumbers numbers, DoNotText doNotText, TransactionTemplate transaction) {
        this.numbers = numbers;
        this.doNotText = doNotText;
        this.transaction = transaction;
    }

    List<ListedNumber> all(String businessId) {
        return numbers.all(businessId);
    }

    /** Adds or changes all of the entries, or none. */
    Changes put(String businessId, List<ListedNumber> entries) {
        try {
            return putOnce(businessId, entries);
        } catch (DuplicateKeyException somebodyAddedOneMeanwhile) {
            return putOnce(businessId, entries);
        }
    }

    private Changes putOnce(String businessId, List<ListedNumber> entries) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Changes changes = new Changes(0, 0, 0);
            for (ListedNumber entry : entries) {
                changes = put(businessId, entry, changes);
            }
            return changes;
        }));
    }

    /** The entry as it stands now. */
    ListedNumber put(String businessId, ListedNumber entry) {
        put(businessId, List.of(entry));
        return numbers.find(businessId, entry.number(), entry.list()).orElse(entry);
    }

    /** Whether it stood on the list. */
    boolean remove(String businessId, PhoneNumber number, NumberList list, String actor) {
        return Boolean.TRUE.equals(transaction.execute(status -> list == NumberList.DO_NOT_TEXT
                ? doNotText.lift(businessId, number, SOURCE, actor)
                : numbers.remove(businessId, number, list)));
    }

    private Changes put(String businessId, ListedNumber entry, Changes before) {
        Optional<ListedNumber> there = numbers.find(businessId, entry.number(), entry.list());
        if (there.filter(entry::saysTheSameAs).isPresent()) {
            return new Changes(before.added(), before.changed(), before.unchanged() + 1);
        }
        if (entry.list() == NumberList.DO_NOT_TEXT) {
            doNotText.put(businessId, entry, SOURCE);
        } else {
            numbers.put(businessId, entry);
        }
        return there.isPresent()
                ? new Changes(before.added(), before.changed() + 1, before.unchanged())
                : new Changes(before.added() + 1, before.changed(), before.unchanged());
    }

    /** What a file brought, in entries. */
    record Changes(int added, int changed, int unchanged) {}
}
