package dev.textback.suppression;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.Suppression;
import dev.textback.compliance.Suppression.Source;
import dev.textback.refusal.RefusedRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads each field of a suppression as people write it; what cannot be used is told with what would be right. */
@Component
class SuppressionFields {

    static final int LONGEST_REASON = 500;
    private static final int LONGEST_RULE = 100;

    /** Nobody opted out of texts before there were any. */
    private static final Instant FIRST_TEXT_EVER = Instant.parse("1992-12-03T00:00:00Z");

    private static final Set<CallerId.Reason> OUR_OWN =
            EnumSet.of(CallerId.Reason.OWN_NUMBER, CallerId.Reason.HIDDEN_BY_FORWARDING);

    private final Businesses businesses;
    private final Clock clock;

    SuppressionFields(Businesses businesses, Clock clock) {
        this.businesses = businesses;
        this.clock = clock;
    }

    /** E.164, or as people of the business's country write it: {@code (415) 555-0100}. */
    PhoneNumber number(String written, Business business) {
        CallerId caller = businesses.read(written, business);
        if (caller instanceof CallerId.NotTextable other && OUR_OWN.contains(other.reason())) {
            throw RefusedRequest.wrong("number", "is a line or number of your own, which is never texted anyway");
        }
        PhoneNumber number = numberOf(caller);
        if (written.isBlank() || number == null) {
            throw RefusedRequest.wrong("number", "is no phone number; write e.g. +14155550100 or (415) 555-0100");
        }
        return number;
    }

    String line(String written, Business business) {
        if (written.isEmpty() || written.equals(Suppression.ALL_LINES)) {
            return Suppression.ALL_LINES;
        }
        return business.lines().stream()
                .map(PhoneNumber::e164)
                .filter(line -> digits(line).equals(digits(written)))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.wrong(
                        "line", "is no line of " + business.id() + "; leave it empty for all lines"));
    }

    Instant since(String written, Business business) {
        Instant since = written.isEmpty() ? clock.instant() : moment(written, business);
        if (since.isAfter(clock.instant()) || since.isBefore(FIRST_TEXT_EVER)) {
            throw RefusedRequest.wrong("since", "is no time in the past; write e.g. 2026-03-08T15:42:00-08:00");
        }
        return since;
    }

    Source source(String written) {
        return switch (written.toLowerCase(java.util.Locale.ROOT)) {
            case "", "staff" -> Source.STAFF;
            case "caller" -> Source.CALLER;
            default ->
                throw RefusedRequest.wrong(
                        "source", "is neither caller (they said it themselves) nor staff; empty means staff");
        };
    }

    String rule(String written, String otherwise) {
        if (written.length() > LONGEST_RULE) {
            throw RefusedRequest.wrong("rule", "is longer than " + LONGEST_RULE + " characters");
        }
        return written.isEmpty() ? otherwise : plain(written);
    }

    String reason(String written) {
        String reason = plain(written);
        if (reason.length() > LONGEST_REASON) {
            throw RefusedRequest.wrong("reason", "is longer than " + LONGEST_REASON + " characters");
        }
        return reason;
    }

    private static String plain(String written) {
        return written.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static Instant moment(String written, Business business) {
        try {
            return written.length() <= "2026-03-08".length()
                    ? LocalDate.parse(written).atStartOfDay(business.zone()).toInstant()
                    : OffsetDateTime.parse(written)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw RefusedRequest.wrong(
                    "since", "is no day or time; write e.g. 2026-03-08 or 2026-03-08T15:42:00-08:00");
        }
    }

    private static @Nullable PhoneNumber numberOf(CallerId caller) {
        return caller instanceof CallerId.Textable textable
                ? textable.number()
                : ((CallerId.NotTextable) caller).number();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
