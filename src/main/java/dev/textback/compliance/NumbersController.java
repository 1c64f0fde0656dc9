package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.BusinessOfLogin;
import dev.textback.business.Businesses;
import dev.textback.csv.RefusedFile;
import dev.textback.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/businesses/{id}/numbers}: whom a business knows, and whom it wants no automated text to go to. */
@RestController
@RequestMapping("/api/businesses/{id}")
class NumbersController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final BusinessOfLogin ofLogin;
    private final Businesses businesses;
    private final NumberLists lists;
    private final Clock clock;

    NumbersController(BusinessOfLogin ofLogin, Businesses businesses, NumberLists lists, Clock clock) {
        this.ofLogin = ofLogin;
        this.businesses = businesses;
        this.lists = lists;
        this.clock = clock;
    }

    /** @param list only the entries of this list */
    @GetMapping(path = "/numbers", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Shown> all(
            @PathVariable String id, @RequestParam(required = false) @Nullable String list, Authentication login) {
        Business business = ofLogin.withId(id, login);
        NumberList wanted = list == null ? null : NumberEntry.list(list);
        return lists.all(business.id()).stream()
                .filter(entry -> wanted == null || entry.list() == wanted)
                .map(Shown::of)
                .toList();
    }

    @GetMapping(path = "/numbers.csv", produces = "text/csv")
    ResponseEntity<String> file(@PathVariable String id, Authentication login) {
        Business business = ofLogin.withId(id, login);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"numbers-" + business.id() + ".csv\"")
                .body(NumbersFile.write(lists.all(business.id())));
    }

    @PostMapping(path = "/numbers", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shown put(@PathVariable String id, @RequestBody NumberEntry entry, Authentication login) {
        Business business = ofLogin.withId(id, login);
        return Shown.of(lists.put(business.id(), entry.read(business, businesses, login.getName(), clock.instant())));
    }

    /** Takes the whole file, or nothing of it. */
    @PostMapping(path = "/numbers.csv", consumes = "text/csv")
    ResponseEntity<?> putFile(@PathVariable String id, @RequestBody byte[] file, Authentication login) {
        Business business = ofLogin.withId(id, login);
        NumbersFile.Read read = NumbersFile.read(file, business, businesses, login.getName(), clock.instant());
        return read.bad().isEmpty() ? ResponseEntity.ok(lists.put(business.id(), read.entries())) : refused(read);
    }

    @DeleteMapping("/numbers/{list}/{number}")
    ResponseEntity<?> remove(
            @PathVariable String id, @PathVariable String list, @PathVariable String number, Authentication login) {
        Business business = ofLogin.withId(id, login);
        boolean stood = lists.remove(
                business.id(),
                NumberEntry.number(number, business, businesses),
                NumberEntry.list(list),
                login.getName());
        return stood
                ? ResponseEntity.noContent().build()
                : Refusal.of(HttpStatus.NOT_FOUND, "number", "'" + number + "' is not on the list " + list);
    }

    private static ResponseEntity<ProblemDetail> refused(NumbersFile.Read read) {
        return RefusedFile.with(
                read.bad(),
                read.good().stream()
                        .map(row -> new RefusedFile.GoodRow(
                                row.line(), row.entry().number().e164()))
                        .toList());
    }

    /** An entry as it goes out. */
    record Shown(String number, String list, String name, String note, String addedBy, Instant since) {

        static Shown of(ListedNumber entry) {
            return new Shown(
                    entry.number().e164(),
                    entry.list().code(),
                    entry.name(),
                    entry.note(),
                    entry.addedBy(),
                    entry.since());
        }
    }
}
