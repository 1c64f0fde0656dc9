package dev.textback.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.textback.business.Business;
import dev.textback.business.BusinessOfLogin;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/businesses/{id}/registration}: what stands of each line, and how much of the carrier's day is used up. */
@RestController
class RegistrationController {

    private final BusinessOfLogin businesses;
    private final LineRegistrations registrations;
    private final CarrierDay day;

    RegistrationController(BusinessOfLogin businesses, LineRegistrations registrations, CarrierDay day) {
        this.businesses = businesses;
        this.registrations = registrations;
        this.day = day;
    }

    @GetMapping("/api/businesses/{id}/registration")
    State registration(@PathVariable String id, Authentication login) {
        return of(businesses.withId(id, login));
    }

    private State of(Business business) {
        List<Line> lines = business.lines().stream()
                .map(line -> line(registrations.of(business, line)))
                .toList();
        OptionalInt cap = day.cap(business);
        return new State(lines, new Day(day.used(business), cap.isPresent() ? cap.getAsInt() : null, day.next()));
    }

    private static Line line(LineRegistration line) {
        return new Line(
                line.line().e164(),
                line.kindInWords(),
                line.statusInWords(),
                line.allowsSending(),
                line.reason(),
                line.readAt() == null ? "configuration" : "carrier",
                line.readAt(),
                line.pace());
    }

    /** The answer. */
    record State(List<Line> lines, Day carrierDay) {}

    /** One line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String line,
            String kind,
            String status,
            boolean sends,
            String reason,
            String source,
            @Nullable Instant readAt,
            @Nullable Pace pace) {}

    /** The carrier's day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(int segments, @Nullable Integer cap, Instant ends) {}
}
