package dev.textback.texting;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.LoginScope;
import dev.textback.refusal.Refusal;
import dev.textback.texting.linter.Draft;
import dev.textback.texting.linter.Linter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/wordings/check}: what the linter says about a wording, and the text that it becomes. Nothing is stored or sent, and the
 * template is only filled in.
 */
@RestController
class WordingCheckController {

    private final Businesses businesses;
    private final ObjectMapper json;
    private final Linter linter = new Linter();

    WordingCheckController(Businesses businesses, ObjectMapper json) {
        this.businesses = businesses;
        this.json = json;
    }

    @PostMapping(path = "/api/wordings/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> check(InputStream body, Authentication login) throws IOException {
        WordingCheckBody asked = WordingCheckBody.read(body, json);
        String id = asked.business();
        if (id == null) {
            return ResponseEntity.ok(checked(asked, SampleFacts.ofNobody(), true));
        }
        Optional<Business> business = businesses.withId(id).filter(known -> LoginScope.covers(login, known.id()));
        return business.isPresent()
                ? ResponseEntity.ok(checked(
                        asked, SampleFacts.of(business.get()), business.get().replies()))
                : Refusal.of(
                        HttpStatus.NOT_FOUND, "business", "There is no business '" + id + "' that you are a member of");
    }

    private CheckedWording checked(WordingCheckBody asked, WordingFacts usual, boolean replies) {
        WordingFacts facts = asked.brand() == null ? usual : usual.called(asked.brand());
        Draft draft = Drafts.of(asked.wording(), asked.template(), facts, replies);
        return CheckedWording.of(draft, linter.findings(draft));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(WordingCheckBody.Invalid e) {
        return Refusal.of(HttpStatus.BAD_REQUEST, e.field(), String.valueOf(e.getMessage()));
    }
}
