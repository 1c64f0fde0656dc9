package dev.textback.reply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.LoginScope;
import dev.textback.business.Role;
import dev.textback.refusal.RefusedRequest;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/replies/understand}: what a line would mean from a caller of the business. Another's business is not found. */
@RestController
class UnderstandController {

    private final Businesses businesses;
    private final UnderstandText understandText;

    UnderstandController(Businesses businesses, UnderstandText understandText) {
        this.businesses = businesses;
        this.understandText = understandText;
    }

    @PostMapping(path = "/api/replies/understand", consumes = MediaType.APPLICATION_JSON_VALUE)
    UnderstandText.Understood understand(@RequestBody JsonNode json, Authentication login) {
        UnderstandBody body = UnderstandBody.read(json);
        Business business = businesses
                .withId(body.business())
                .filter(known -> mayAskFor(known.id(), login))
                .orElseThrow(() -> RefusedRequest.noSuchBusiness("business", body.business()));
        return understandText.read(business, body.text());
    }

    /** A machine that reports for all lines asks for all businesses too; people ask for their own. */
    private static boolean mayAskFor(String business, Authentication login) {
        boolean machine = login.getAuthorities().stream()
                .anyMatch(authority -> Role.TELEPHONY.authority().equals(authority.getAuthority()));
        return machine ? LoginScope.mayReportFor(login, business) : LoginScope.covers(login, business);
    }
}
