package dev.textback.texting;

/** The GSM 7 bit default alphabet and its extension table (3GPP 23.038, 6.2.1). The backtick, for one, is in neither. */
final class Gsm7Alphabet {

    /** In the order of the table, 0x00 to 0x7F; 0x1B is the escape itself and no character. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final String EXTENSION = "\f^{}\\[~]|€";

    private Gsm7Alphabet() {}

    /** How many septets the character takes: 1, 2 with the escape before it, or 0 if the alphabet does not hold it. */
    static int septets(char character) {
        if (BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }

    /** Whether every character of the text is in the alphabet. */
    static boolean holds(String text) {
        return text.chars().allMatch(character -> septets((char) character) > 0);
    }
}
