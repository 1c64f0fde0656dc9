package dev.textback.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.textback.business.PhoneNumber;
import dev.textback.refusal.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/callers/{number}}: everything noted about a number, as a file, and the erasure of its words. Another's business is neither
 * shown nor touched; a number that nobody noted gives a file that says so.
 */
@RestController
@RequestMapping("/api/callers/{number}")
class CallerController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CoveredBusinesses covered;
    private final CallerFiles files;
    private final Erasure erasure;

    CallerController(CoveredBusinesses covered, CallerFiles files, Erasure erasure) {
        this.covered = covered;
        this.files = files;
        this.erasure = erasure;
    }

    @GetMapping("/ledger")
    ResponseEntity<?> ledger(
            @PathVariable("number") String text,
            @RequestParam(required = false) @Nullable String business,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            Authentication login) {
        PhoneNumber number = NumberInPath.read(text);
        boolean csv = isCsv(format, accept);
        CallerFile file = files.of(number, covered.that(business, number, login), login.getName());
        String name = "ledger-" + number.e164().substring(1) + (csv ? ".csv" : ".json");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(csv ? CSV : MediaType.APPLICATION_JSON)
                .body(csv ? csv(file) : file);
    }

    @PostMapping(path = "/erasure", consumes = MediaType.APPLICATION_JSON_VALUE)
    Erasure.Done erase(@PathVariable("number") String text, @RequestBody JsonNode json, Authentication login) {
        PhoneNumber number = NumberInPath.read(text);
        ErasureBody wanted = ErasureBody.read(json);
        List<String> businesses = covered.that(wanted.business(), number, login);
        if (businesses.isEmpty()) {
            throw new RefusedRequest(HttpStatus.NOT_FOUND, "number", "None of your businesses knows the number");
        }
        return erasure.erase(number, businesses, wanted.reason(), login.getName());
    }

    private static boolean isCsv(@Nullable String format, String accept) {
        if (format != null && !format.equals("csv") && !format.equals("json")) {
            throw RefusedRequest.wrong("format", "is '" + format + "'; it must be json or csv");
        }
        return format == null ? accept.strip().startsWith("text/csv") : format.equals("csv");
    }

    private static String csv(CallerFile file) {
        return EventOfCaller.TABLE.of(file.ledgers().stream()
                .flatMap(ledger -> ledger.events().stream())
                .toList());
    }
}
