package dev.textback.evidence;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.LoginScope;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ledger.LedgerRows;
import dev.textback.conversation.Contacts;
import dev.textback.refusal.RefusedRequest;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Which businesses a login asks about: the one it names, else all of its own that know the number. */
@Component
class CoveredBusinesses {

    private final Businesses businesses;
    private final LedgerRows ledger;
    private final Contacts contacts;

    CoveredBusinesses(Businesses businesses, LedgerRows ledger, Contacts contacts) {
        this.businesses = businesses;
        this.ledger = ledger;
        this.contacts = contacts;
    }

    /** The business with this id, which may have left the configuration but not the ledger. */
    String theOne(String id, Authentication login) {
        boolean known = businesses.withId(id).isPresent() || ledger.businesses().contains(id);
        if (!known || !LoginScope.covers(login, id)) {
            throw RefusedRequest.noSuchBusiness("business", id);
        }
        return id;
    }

    List<String> that(@Nullable String named, PhoneNumber number, Authentication login) {
        if (named != null) {
            return List.of(theOne(named, login));
        }
        TreeSet<String> know = new TreeSet<>(ledger.businessesOf(number.e164()));
        businesses.all().stream()
                .map(Business::id)
                .filter(id -> contacts.find(id, number).isPresent())
                .forEach(know::add);
        return know.stream().filter(id -> LoginScope.covers(login, id)).toList();
    }
}
