package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.compliance.LinePaces;
import dev.textback.compliance.LineRegistration;
import dev.textback.compliance.LineRegistrations;
import dev.textback.compliance.Urgency;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What comes before a text is reserved, and outside of any lock: a fresh word on the line's registration, and a turn on its pace. */
@Service
public class TextTurns {

    private final LineRegistrations registrations;
    private final LinePaces paces;

    TextTurns(LineRegistrations registrations, LinePaces paces) {
        this.registrations = registrations;
        this.paces = paces;
    }

    /** When to ask again; empty: send it now. A line that may not send needs no turn, so that the refusal comes at once. */
    public Optional<Instant> take(Business business, PhoneNumber line, TextKind kind, boolean followUp) {
        registrations.refresh(business, line);
        LineRegistration standing = registrations.of(business, line);
        return !business.sending() || !standing.allowsSending()
                ? Optional.empty()
                : paces.takeTurn(line, standing.pace(), urgency(kind, followUp));
    }

    private static Urgency urgency(TextKind kind, boolean followUp) {
        return switch (kind) {
            case ANSWER, CONFIRMATION, PERSONS_OWN -> Urgency.ANSWER;
            case UNPROMPTED -> followUp ? Urgency.REST : Urgency.FIRST_TEXT;
            case STAFF_ALERT -> Urgency.REST;
        };
    }
}
