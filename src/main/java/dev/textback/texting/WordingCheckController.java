package dev.textback.texting;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.business.Business;
import dev.textback.business.BusinessOfLogin;
import dev.textback.texting.linter.Draft;
import dev.textback.texting.linter.Linter;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/wordings/check}: what the linter says about a wording, and the text that it becomes. Nothing is stored or sent, and the
 * template is only filled in.
 */
@RestController
class WordingCheckController {

    private final BusinessOfLogin businesses;
    private final ObjectMapper json;
    private final Linter linter = new Linter();

    WordingCheckController(BusinessOfLogin businesses, ObjectMapper json) {
        this.businesses = businesses;
        this.json = json;
    }

    @PostMapping(path = "/api/wordings/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    CheckedWording check(InputStream body, Authentication login) throws IOException {
        WordingCheckBody asked = WordingCheckBody.read(body, json);
        String id = asked.business();
        if (id == null) {
            return checked(asked, SampleFacts.ofNobody(), true);
        }
        Business business = businesses.named("business", id, login);
        return checked(asked, SampleFacts.of(business), business.replies());
    }

    private CheckedWording checked(WordingCheckBody asked, WordingFacts usual, boolean replies) {
        WordingFacts facts = asked.brand() == null ? usual : usual.called(asked.brand());
        Draft draft = Drafts.of(asked.wording(), asked.template(), facts, replies);
        return CheckedWording.of(draft, linter.findings(draft));
    }
}
