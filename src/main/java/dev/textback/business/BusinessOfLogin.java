package dev.textback.business;

import dev.textback.refusal.RefusedRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The business that a request names, if whoever asks may act for it; another's is answered like one that does not exist. */
@Component
public class BusinessOfLogin {

    private final Businesses businesses;

    BusinessOfLogin(Businesses businesses) {
        this.businesses = businesses;
    }

    /**
     * The business of a path {@code /api/businesses/{id}}.
     *
     * @throws RefusedRequest 404 if there is none
     */
    public Business withId(String id, Authentication login) {
        return named("id", id, login);
    }

    /**
     * The business that a field names.
     *
     * @throws RefusedRequest 404 if there is none
     */
    public Business named(String field, String id, Authentication login) {
        return businesses
                .withId(id)
                .filter(business -> LoginScope.covers(login, business.id()))
                .orElseThrow(() -> RefusedRequest.noSuchBusiness(field, id));
    }
}
