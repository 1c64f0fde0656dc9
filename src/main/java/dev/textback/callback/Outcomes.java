package dev.textback.callback;

/** What a matter came to, in words for people. */
final class Outcomes {

    private Outcomes() {}

    /** @param code an outcome as the diagrams write it; a word that an analyst made up is shown as it is */
    static String inWords(String code) {
        return switch (code) {
            case "" -> "It is over";
            case "handled" -> "It is closed: somebody dealt with it";
            case "called-back" -> "It is closed: they were called back";
            case "not-reached" -> "It is closed: they were rung but not reached";
            case "booked" -> "It is closed: they booked";
            case "answered" -> "It is closed: they were answered";
            case "held" -> "It is closed: the item is put aside";
            case "no-reply" -> "It is closed: they did not reply";
            case "opted-out" -> "It is closed: they opted out of texts";
            case "ended-by-operator", "process-gone" -> "It was ended by hand";
            default -> "It is closed: " + code;
        };
    }
}
