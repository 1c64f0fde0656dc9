package dev.textback.process;

import dev.textback.business.Business;
import dev.textback.call.EndOfCall;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** When a call ended: as telephony said it, and as people read it. */
@Component
class CallTimes {

    private static final Logger LOG = LoggerFactory.getLogger(CallTimes.class);
    private static final DateTimeFormatter PEOPLE = DateTimeFormatter.ofPattern("EEE, MMM d, h:mm a", Locale.US);

    private final Clock clock;

    CallTimes(Clock clock) {
        this.clock = clock;
    }

    /** The end of the call from {@code calledAt} (ISO-8601 with offset); now, if it is missing, unreadable, in the future or senselessly old. */
    Instant endOf(ConversationVariables variables) {
        Instant now = clock.instant();
        String calledAt = variables.text(ConversationVariables.CALLED_AT).orElse("");
        if (calledAt.isEmpty()) {
            return now;
        }
        try {
            Instant ended = OffsetDateTime.parse(calledAt).toInstant();
            return ended.isAfter(now) || !EndOfCall.isPlausible(ended) ? now : ended;
        } catch (DateTimeParseException e) {
            LOG.warn(
                    "calledAt of call {} is no ISO-8601 time with offset, such as 2026-03-08T15:42:00-08:00; took now instead",
                    variables.callId());
            return now;
        }
    }

    /** Such as {@code Sun, Mar 8, 3:42 PM}, in the business's zone. */
    String forPeople(Instant moment, Business business) {
        return PEOPLE.format(moment.atZone(business.zone()));
    }
}
