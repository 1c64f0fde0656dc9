package dev.textback.process;

import dev.textback.business.PhoneNumber;
import dev.textback.compliance.ListedNumbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a text can say that only the process knows: a typed answer, an appointment, why a person should call. */
@Component
class TextFactsOfTask {

    private static final List<String> NAMES = List.of("answer", "appointment", "reason", "digest");
    private static final int LONGEST_QUOTE = 60;

    private final AlertFacts alerts;
    private final ListedNumbers listed;

    TextFactsOfTask(AlertFacts alerts, ListedNumbers listed) {
        this.alerts = alerts;
        this.listed = listed;
    }

    Map<String, String> of(ConversationVariables variables) {
        Map<String, String> facts = new HashMap<>();
        NAMES.forEach(name -> variables.text(name).ifPresent(value -> facts.put(name, value)));
        variables.text("replyText").ifPresent(question -> facts.put("question", question));
        facts.put(
                "caller",
                variables
                        .caller()
                        .map(caller -> called(variables, new PhoneNumber(caller)))
                        .orElse("an unknown caller"));
        facts.putAll(alerts.of(variables));
        facts.computeIfPresent("question", (name, question) -> shortened(question));
        return facts;
    }

    /** By name, if the business has one for the number on its lists; only staff read this. */
    private String called(ConversationVariables variables, PhoneNumber caller) {
        return variables
                .text(ConversationVariables.BUSINESS)
                .flatMap(business -> listed.nameOf(business, caller))
                .map(name -> name + " " + caller.national())
                .orElseGet(caller::national);
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 3) + "...";
    }
}
