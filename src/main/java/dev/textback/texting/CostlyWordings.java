package dev.textback.texting;

import dev.textback.business.Business;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the unprompted texts of a business that carriers like less or bill more than once, to warn its owner at start. */
final class CostlyWordings {

    /** As wide as these facts get. */
    private static final Map<String, String> WIDEST =
            Map.of("callTime", "12:42 PM", "callDay", "on Wednesday", "opensAt", "Mon 10:30 AM");

    private final Wordings wordings;

    CostlyWordings(Wordings wordings) {
        this.wordings = wordings;
    }

    /** One sentence for each, ready for the log. */
    List<String> of(Business business) {
        return Stream.of(KnownWording.values())
                .filter(KnownWording::isUnprompted)
                .filter(name -> name != KnownWording.FIRST_TEXT_TAP_TO_BOOK
                        || business.booking().url() != null)
                .map(name -> wordings.render(name.code(), business, WIDEST))
                .flatMap(text -> Stream.of(tooLong(text), withoutRates(text)).flatMap(Optional::stream))
                .map(warning -> "Business '" + business.id() + "', wording " + warning)
                .toList();
    }

    private static Optional<String> tooLong(Wordings.Rendered text) {
        if (text.segments().count() == 1) {
            return Optional.empty();
        }
        String outside = text.body()
                .codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !Gsm7Alphabet.holds(character))
                .distinct()
                .collect(Collectors.joining(" "));
        String cause = outside.isEmpty() ? "." : ", because of characters outside GSM-7: " + outside;
        return Optional.of("'" + text.name() + "' takes " + text.segments().count() + " segments" + cause);
    }

    private static Optional<String> withoutRates(Wordings.Rendered text) {
        return text.body().toLowerCase(java.util.Locale.ROOT).contains("rates may apply")
                ? Optional.empty()
                : Optional.of("'" + text.name() + "' does not say 'Msg&data rates may apply.'");
    }
}
