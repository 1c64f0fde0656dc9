package dev.textback.command;

import dev.textback.compliance.ledger.EarlierHead;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code verify-ledger}.
 *
 * @param business null for every ledger
 * @param earlier a head that was told before
 */
record LedgerCommandLine(
        @Nullable String business, @Nullable EarlierHead earlier) {

    static final String NAME = "verify-ledger";

    static final String USAGE = """
            java -jar textback.jar verify-ledger [options]   reckons the consent ledgers again; changes nothing

              --business  the ledger of this business alone        default: every ledger
              --head      a head that was told earlier, such as ab12cd34ef567890: is it still in the ledger? With --business
              --at        the number that was told with it, such as 812

            The database is the program's: SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD, or TEXTBACK_CONFIG.
            Ends with 0 if everything fits, 1 if something does not, 2 if it could not be looked at.""";

    /** @throws IllegalArgumentException if it cannot be understood; the message says why */
    static LedgerCommandLine read(String... words) {
        String business = null;
        String head = null;
        String at = null;
        for (int i = 1; i < words.length; i += 2) {
            String value = i + 1 < words.length ? words[i + 1] : null;
            switch (words[i]) {
                case "--business" -> business = given(words[i], value);
                case "--head" -> head = given(words[i], value);
                case "--at" -> at = given(words[i], value);
                default -> throw new IllegalArgumentException("There is no option " + words[i]);
            }
        }
        return new LedgerCommandLine(business, earlier(business, head, at));
    }

    private static @Nullable EarlierHead earlier(
            @Nullable String business, @Nullable String head, @Nullable String at) {
        if (head == null && at == null) {
            return null;
        }
        if (head == null || business == null) {
            throw new IllegalArgumentException(
                    head == null
                            ? "--at needs --head"
                            : "--head needs --business: each business has a ledger of its own");
        }
        return new EarlierHead(head, at == null ? null : number(at));
    }

    private static Long number(String at) {
        try {
            return Long.valueOf(at);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "--at is '" + at + "'; it must be the number of an event, such as 812", e);
        }
    }

    private static String given(String option, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return value;
    }
}
