package dev.textback.suppression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.Business;
import dev.textback.business.BusinessOfLogin;
import dev.textback.compliance.ManualSuppressions;
import dev.textback.compliance.ManualSuppressions.Lifted;
import dev.textback.compliance.Suppression;
import dev.textback.compliance.Suppression.Source;
import dev.textback.refusal.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/businesses/{id}/suppressions}: the numbers not to be texted. Another's business is not found. */
@RestController
@RequestMapping("/api/businesses/{id}/suppressions")
class SuppressionController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String ADDED_BY_STAFF = "staff-suppression";

    private final BusinessOfLogin businesses;
    private final ManualSuppressions suppressions;
    private final SuppressByHand byHand;
    private final SuppressionFile file;
    private final SuppressionBody body;
    private final Clock clock;

    SuppressionController(
            BusinessOfLogin businesses,
            ManualSuppressions suppressions,
            SuppressByHand byHand,
            SuppressionFile file,
            SuppressionBody body,
            Clock clock) {
        this.businesses = businesses;
        this.suppressions = suppressions;
        this.byHand = byHand;
        this.file = file;
        this.body = body;
        this.clock = clock;
    }

    @GetMapping(produces = "text/csv")
    ResponseEntity<String> export(@PathVariable String id, Authentication login) {
        Business business = businesses.withId(id, login);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"suppressions-" + business.id() + ".csv\"")
                .body(SuppressionView.TABLE.of(suppressions.all(business.id()).stream()
                        .map(SuppressionView::of)
                        .toList()));
    }

    /** Adds one number; one that stands already is answered as it stands. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    SuppressionView add(@PathVariable String id, @RequestBody JsonNode json, Authentication login) {
        Business business = businesses.withId(id, login);
        SuppressionBody.Wanted wanted = body.read(json, business);
        Suppression suppression = new Suppression(
                wanted.number(),
                Suppression.ALL_LINES,
                clock.instant(),
                Source.STAFF,
                UUID.randomUUID().toString(),
                ADDED_BY_STAFF,
                wanted.reason(),
                login.getName());
        byHand.add(business, List.of(suppression), login.getName());
        return SuppressionView.of(
                suppressions.standing(business.id(), wanted.number()).orElse(suppression));
    }

    /** Takes a whole file, or nothing of it. */
    @PostMapping(consumes = "text/csv", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> importFile(
            @PathVariable String id, @RequestBody(required = false) byte @Nullable [] csv, Authentication login) {
        Business business = businesses.withId(id, login);
        FileContent content = file.read(
                csv == null ? new byte[0] : csv, business, UUID.randomUUID().toString(), login.getName());
        if (!content.bad().isEmpty()) {
            return content.refused();
        }
        List<Suppression> good =
                content.good().stream().map(FileContent.GoodRow::suppression).toList();
        int added = byHand.add(business, good, login.getName());
        return ResponseEntity.ok(
                new Imported(added, good.size() - added, content.repeated(), content.ignoredColumns()));
    }

    /** Lifts what staff added, and only that; lifting what does not stand changes nothing. */
    @PostMapping(path = "/lift", consumes = MediaType.APPLICATION_JSON_VALUE)
    LiftedView lift(@PathVariable String id, @RequestBody JsonNode json, Authentication login) {
        Business business = businesses.withId(id, login);
        SuppressionBody.Wanted wanted = body.read(json, business);
        Lifted lifted = byHand.lift(business, wanted.number(), wanted.reason(), login.getName());
        if (lifted.byStaff() == 0 && lifted.leftToTheCaller() > 0) {
            throw new RefusedRequest(
                    HttpStatus.CONFLICT,
                    "number",
                    "The caller opted out themselves, so only the caller can lift it: by texting START or UNSTOP to"
                            + " one of your lines. Nothing was changed");
        }
        return new LiftedView(wanted.number().e164(), lifted.byStaff() > 0, lifted.leftToTheCaller() > 0);
    }

    /**
     * What lifting came to.
     *
     * @param stillSuppressed whether the caller had said so as well, which stands
     */
    record LiftedView(String number, boolean lifted, boolean stillSuppressed) {}

    /** What an import came to. */
    record Imported(int added, int suppressedAlready, int repeatedInFile, List<String> ignoredColumns) {}
}
