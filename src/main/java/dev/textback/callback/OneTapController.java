package dev.textback.callback;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.callback.OneTap.Result;
import dev.textback.callback.OneTapTokens.Reading;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /t/{token}}: the page that an alert leads to. The token is the key to it, and there is no login. Looking never does anything, because
 * phones fetch links to preview them; only a form that is posted does.
 */
@Controller
@RequestMapping("/t/{token}")
class OneTapController {

    private static final Logger LOG = LoggerFactory.getLogger(OneTapController.class);

    private final OneTapTokens tokens;
    private final Matters matters;
    private final Businesses businesses;
    private final Standings standings;
    private final OneTap oneTap;
    private final OneTapPage page;

    OneTapController(
            OneTapTokens tokens,
            Matters matters,
            Businesses businesses,
            Standings standings,
            OneTap oneTap,
            OneTapPage page) {
        this.tokens = tokens;
        this.matters = matters;
        this.businesses = businesses;
        this.standings = standings;
        this.oneTap = oneTap;
        this.page = page;
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable String token, @RequestParam(defaultValue = "") String said) {
        Access access = access(token);
        if (access instanceof Access.Granted granted) {
            Matter matter = granted.matter();
            return page.about(matter, granted.business(), standings.of(matter), result(said));
        }
        return denied((Access.Denied) access);
    }

    @PostMapping
    ResponseEntity<String> say(@PathVariable String token, @RequestParam(name = "do", defaultValue = "") String what) {
        Access access = access(token);
        if (access instanceof Access.Granted granted) {
            String said = Choice.coded(what)
                    .map(choice -> oneTap.say(granted.matter(), choice))
                    .map(result -> "?said=" + code(result))
                    .orElse("");
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/t/" + token + said))
                    .build();
        }
        return denied((Access.Denied) access);
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<String> failed(RuntimeException failure) {
        LOG.error("The page of an alert failed", failure);
        return page.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "That did not work",
                "Something is wrong on our side, and nothing was changed. Please open the link again in a minute.");
    }

    private ResponseEntity<String> denied(Access.Denied denied) {
        return page.problem(denied.status(), denied.title(), denied.whatToDo());
    }

    private Access access(String token) {
        Reading reading = tokens.read(token);
        if (reading instanceof Reading.Expired) {
            return Access.EXPIRED;
        }
        if (!(reading instanceof Reading.Valid valid)) {
            return Access.UNKNOWN;
        }
        return matters.of(valid.processInstance().toString())
                .map(matter -> businesses
                        .withId(matter.businessId())
                        .<Access>map(business -> new Access.Granted(matter, business))
                        .orElse(Access.BUSINESS_GONE))
                .orElse(Access.UNKNOWN);
    }

    private static @Nullable Result result(String said) {
        return Optional.of(said).stream()
                .flatMap(code -> java.util.Arrays.stream(Result.values())
                        .filter(result -> code(result).equals(code)))
                .findFirst()
                .orElse(null);
    }

    private static String code(Result result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a link leads anywhere. */
    private sealed interface Access {

        Denied EXPIRED = new Denied(
                HttpStatus.GONE,
                "This link has expired",
                "A link in an alert works for seven days. What is still open waits in Tasklist.");
        Denied UNKNOWN = new Denied(
                HttpStatus.NOT_FOUND,
                "This link does not work",
                "It is not one of ours, or a part of it is missing. Open it from the text once more, whole; what is open"
                        + " waits in Tasklist as well.");
        Denied BUSINESS_GONE = new Denied(
                HttpStatus.NOT_FOUND,
                "This business is not here any more",
                "Textback no longer answers calls for it, so nothing can be changed. Whoever runs Textback for you can help.");

        record Granted(Matter matter, Business business) implements Access {}

        record Denied(HttpStatus status, String title, String whatToDo) implements Access {}
    }
}
