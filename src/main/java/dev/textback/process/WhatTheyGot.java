package dev.textback.process;

import dev.textback.business.Business;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What became of the text to a caller, in the words of an alert. */
@Component
class WhatTheyGot {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("'at' h:mm a", Locale.US);
    private static final DateTimeFormatter LATER = DateTimeFormatter.ofPattern("EEE h:mm a", Locale.US);

    private static final Pattern IN_DETAIL = Pattern.compile("\\s*\\([^)]*\\)$");

    private final Clock clock;

    WhatTheyGot(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code texted} or {@code to be texted Wed 9:00 AM}. */
    String inWords(ConversationVariables variables, Business business) {
        if (variables.conversationId().isEmpty()
                || variables.text("response").filter("nothing"::equals).isPresent()) {
            return "not texted"
                    + variables
                            .text(ConversationVariables.REASON)
                            .map(reason -> ": " + IN_DETAIL.matcher(reason).replaceFirst(""))
                            .orElse("");
        }
        if (!variables.isTrue(ConversationVariables.FIRST_TEXT_OWED)) {
            return "texted";
        }
        if (variables.text("textResult").filter("withdrawn"::equals).isPresent()) {
            return "they wrote first";
        }
        if (variables.isTrue(ConversationVariables.HELD_BY_PAUSE)) {
            return "not texted yet: texts are paused";
        }
        if (variables.text("followUp").filter("morning"::equals).isPresent()) {
            return variables
                    .moment("morningAt")
                    .map(Date::toInstant)
                    .map(at -> "to be texted " + when(at.atZone(business.zone()), business))
                    .orElse("to be texted");
        }
        return "not texted yet";
    }

    private String when(ZonedDateTime at, Business business) {
        LocalDate today = clock.instant().atZone(business.zone()).toLocalDate();
        return (at.toLocalDate().equals(today) ? TODAY : LATER).format(at);
    }
}
