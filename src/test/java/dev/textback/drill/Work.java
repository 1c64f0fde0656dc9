package dev.textback.drill;

/** What a transaction of the program is about, as far as the drill cares; the first that fits names it. */
enum Work {
    RESERVE("reserve", "the text's reservation"),
    RECORD("record", "the record of the hand-over"),
    INBOUND("inbound", "a text that came in"),
    CALL("call", "a missed call that is reported"),
    ENGINE("engine", "the sending step's own end in the engine");

    private final String code;
    private final String meaning;

    Work(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    String code() {
        return code;
    }

    String meaning() {
        return meaning;
    }
}
