package dev.textback.metrics;

import dev.textback.business.Business;
import dev.textback.business.BusinessOfLogin;
import dev.textback.refusal.RefusedRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/businesses/{id}/baseline?from=&to=}: days in the business's zone, both included; the last 30 by default, a year at most.
 * {@code baseline.csv} gives the rows alone.
 */
@RestController
class BaselineController {

    private static final MediaType CSV = new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8);
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 9998;

    private final BusinessOfLogin businesses;
    private final BaselineCalls calls;
    private final Clock clock;

    BaselineController(BusinessOfLogin businesses, BaselineCalls calls, Clock clock) {
        this.businesses = businesses;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping(path = "/api/businesses/{id}/baseline", produces = MediaType.APPLICATION_JSON_VALUE)
    Baseline json(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Authentication login) {
        return baseline(businesses.withId(id, login), from, to);
    }

    @GetMapping(path = "/api/businesses/{id}/baseline.csv", produces = "text/csv")
    ResponseEntity<String> file(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Authentication login) {
        return csv(baseline(businesses.withId(id, login), from, to));
    }

    private Baseline baseline(Business business, @Nullable String from, @Nullable String to) {
        LocalDate last = day("to", to).orElseGet(() -> LocalDate.ofInstant(clock.instant(), business.zone()));
        LocalDate first = day("from", from).orElseGet(() -> last.minusDays(USUAL_DAYS - 1L));
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw RefusedRequest.wrong("from", first + " to " + last + " is no period of 1 to " + MOST_DAYS + " days");
        }
        return Baseline.count(
                business,
                first,
                last,
                calls.of(
                        business,
                        first.atStartOfDay(business.zone()).toInstant(),
                        last.plusDays(1).atStartOfDay(business.zone()).toInstant()));
    }

    private static Optional<LocalDate> day(String name, @Nullable String value) {
        try {
            Optional<LocalDate> day = Optional.ofNullable(value).map(LocalDate::parse);
            // No database holds every year that Java knows
            if (day.filter(one -> one.getYear() < FIRST_YEAR || one.getYear() > LAST_YEAR)
                    .isEmpty()) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below
        }
        throw RefusedRequest.wrong(name, "is '" + value + "'; it must be a day such as 2026-03-08");
    }

    private static ResponseEntity<String> csv(Baseline baseline) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"baseline-" + baseline.business() + ".csv\"")
                .body(BaselineCall.TABLE.of(baseline.rows()));
    }
}
