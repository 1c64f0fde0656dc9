package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.refusal.RefusedRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody wrote it, before anything is checked.
 *
 * @param number in any form in which telephony may report it
 * @param list the code of a {@link NumberList}
 */
record NumberEntry(
        @Nullable String number,
        @Nullable String list,
        @Nullable String name,
        @Nullable String note) {

    /** @throws RefusedRequest that says which field is wrong, and what would be right */
    ListedNumber read(Business business, Businesses businesses, String addedBy, Instant now) {
        return new ListedNumber(
                number(number, business, businesses),
                list(list),
                words("name", name, ListedNumber.LONGEST_NAME),
                words("note", note, ListedNumber.LONGEST_NOTE),
                addedBy,
                now);
    }

    static PhoneNumber number(@Nullable String written, Business business, Businesses businesses) {
        String text = written == null ? "" : written.strip();
        CallerId read = businesses.read(text, business);
        PhoneNumber number =
                read instanceof CallerId.Textable textable ? textable.number() : ((CallerId.NotTextable) read).number();
        if (number == null) {
            throw RefusedRequest.wrong("number", shown(text) + "; it must be a phone number such as +14155550142");
        }
        return number;
    }

    static NumberList list(@Nullable String written) {
        String text = written == null ? "" : written;
        return NumberList.of(text)
                .orElseThrow(
                        () -> RefusedRequest.wrong("list", shown(text) + "; it must be one of " + NumberList.codes()));
    }

    private static String words(String field, @Nullable String written, int longest) {
        String text = written == null ? "" : written.strip();
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw RefusedRequest.wrong(
                    field, shown(text) + "; it must be at most " + longest + " characters, on one line");
        }
        return text;
    }

    private static String shown(String text) {
        String readable = text.replaceAll("\\p{Cntrl}", "?");
        return readable.isEmpty()
                ? "is missing"
                : "is '" + (readable.length() > 80 ? readable.substring(0, 80) + "…" : readable) + "'";
    }
}
