package dev.textback.drill;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from one statement and its parameters which work it belongs to. Looks at what is written, not at how the program calls it. */
final class WorkReading {

    private static final Set<String> ENDS_OF_A_HAND_OVER = Set.of("ACCEPTED", "REJECTED", "FREE");

    /** The engine's job behind a sending step names the flow that leaves the step. */
    private static final Pattern BEHIND_A_SENDING_STEP = Pattern.compile(
            "transition-notify-listener-take\\$(send-|ask-again-|acknowledge-|offer-a-person-|promise-the-call-back-|confirm-the-booking-).*");

    private WorkReading() {}

    static Optional<Work> of(String sql, List<String> parameters) {
        String words = sql.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (words.startsWith("insert into outbound_text ") || isReservedAgain(words)) {
            return Optional.of(Work.RESERVE);
        }
        if (words.startsWith("update outbound_text ") && parameters.stream().anyMatch(ENDS_OF_A_HAND_OVER::contains)) {
            return Optional.of(Work.RECORD);
        }
        if (words.startsWith("insert into inbound_text ")) {
            return Optional.of(Work.INBOUND);
        }
        if (words.startsWith("insert into missed_call ")) {
            return Optional.of(Work.CALL);
        }
        boolean behind = parameters.stream()
                .anyMatch(value -> BEHIND_A_SENDING_STEP.matcher(value).matches());
        return words.startsWith("insert into act_ru_job ") && behind ? Optional.of(Work.ENGINE) : Optional.empty();
    }

    private static boolean isReservedAgain(String words) {
        return words.startsWith("update outbound_text ") && words.contains("state = 'reserved'");
    }
}
