package dev.textback.business;

import org.jspecify.annotations.Nullable;

/** What a call's {@code from} turned out to be: a number that may be texted, or not, and then why. */
public sealed interface CallerId {

    /** An ordinary number that a text may reach. */
    record Textable(PhoneNumber number) implements CallerId {}

    /**
     * A caller that is never texted.
     *
     * @param reason why not
     * @param raw what the telephony side reported, at most 200 characters of it
     * @param number the number to ring back by hand, where there is one
     */
    record NotTextable(Reason reason, String raw, @Nullable PhoneNumber number) implements CallerId {}

    /** Why a caller is never texted; {@link #code()} is what the diagrams, the API and the trail say. */
    enum Reason {
        WITHHELD("caller-id-withheld"),
        UNREADABLE("caller-id-unreadable"),
        TOLL_FREE("toll-free-number"),
        SHORT_CODE("short-code"),
        OWN_NUMBER("own-number"),
        /** The business's own number, which a forwarding shows instead of the caller's: somebody called, nobody knows who. */
        HIDDEN_BY_FORWARDING("caller-unknown"),
        STAFF_NUMBER("staff-number");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
