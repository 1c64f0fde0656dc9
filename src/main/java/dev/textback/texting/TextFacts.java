package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.conversation.Conversation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a text can say about the call it answers, in the business's zone. */
@Component
class TextFacts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Locale.US);
    private static final int EVENING = 17;

    Map<String, String> of(Proposal proposal) {
        Map<String, String> facts = new HashMap<>();
        Business business = proposal.business();
        Conversation conversation = proposal.conversation();
        if (conversation != null) {
            facts.putAll(call(conversation.callEndedAt(), proposal));
            facts.put("callCount", String.valueOf(conversation.callCount()));
        } else if (proposal.request().calledAt() != null) {
            facts.putAll(call(proposal.request().calledAt(), proposal));
        }
        business.nextOpening(proposal.now())
                .ifPresent(opens -> facts.put("opensAt", opening(opens, proposal.now(), business)));
        facts.putAll(proposal.request().facts());
        return facts;
    }

    private static Map<String, String> call(Instant ended, Proposal proposal) {
        ZoneId zone = proposal.business().zone();
        return Map.of(
                "callTime", TIME.format(ended.atZone(zone)),
                "callDay", day(ended.atZone(zone), proposal.now().atZone(zone)));
    }

    private static String opening(Instant opens, Instant now, Business business) {
        boolean soon = opens.isBefore(now.plus(1, ChronoUnit.DAYS));
        return (soon
                ? "at " + TIME.format(opens.atZone(business.zone()))
                : DAY_AND_TIME.format(opens.atZone(business.zone())));
    }

    private static String day(ZonedDateTime call, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate called = call.toLocalDate();
        if (called.equals(today)) {
            return "today";
        }
        if (called.equals(today.minusDays(1))) {
            return call.getHour() >= EVENING ? "last night" : "yesterday";
        }
        return "on " + DAY.format(call);
    }
}
