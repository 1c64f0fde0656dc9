package dev.textback.call.voice;

import dev.textback.business.Business;
import java.net.URI;
import java.util.List;

/** What a caller hears whom nobody could answer, before the tone. Only what will be done is promised. */
public enum Announcement {
    /** The gate would let a text out right now. The last sentence is the notice of it that the caller may refuse. */
    TEXT_IS_COMING(
            "We are sending you a text message right away, so that you can simply reply to it.",
            "Reply stop to it if you want no texts.",
            "Or leave a message after the tone."),
    /** Likewise, from a line that receives no replies: every text of such a line says how to opt out. */
    TEXT_WITHOUT_REPLIES_IS_COMING(
            "We are sending you a text message right away.",
            "You cannot reply to it, but it says how to opt out of texts.",
            "Or leave a message after the tone."),
    /** The number takes no texts. */
    CALL_BACK_AND_BOOKING("Please leave a message after the tone, and we will call you back as soon as we can."),
    CALL_BACK("Please leave a message after the tone, and we will call you back as soon as we can."),
    /** There is no number to call back. */
    NUMBER_WANTED(
            "We cannot see your number.",
            "Please leave your name and your number after the tone, and we will call you back as soon as we can.");

    private static final int LONGEST_SPOKEN_ADDRESS = 40;

    private final List<String> sentences;

    Announcement(String... sentences) {
        this.sentences = List.of(sentences);
    }

    /** What somebody hears to whom a text goes right now. */
    static Announcement ofText(Business business) {
        return business.replies() ? TEXT_IS_COMING : TEXT_WITHOUT_REPLIES_IS_COMING;
    }

    /** Whether it is the notice of a text to come. */
    boolean tellsOfAText() {
        return this == TEXT_IS_COMING || this == TEXT_WITHOUT_REPLIES_IS_COMING;
    }

    /** The words, for a voice to speak. */
    public String spoken(Business business) {
        String begin = "Thank you for calling " + business.brand()
                + ". We are sorry that we cannot take your call right now. ";
        return begin + booking(business) + String.join(" ", sentences);
    }

    private String booking(Business business) {
        URI page = business.booking().url();
        if (this != CALL_BACK_AND_BOOKING || page == null) {
            return "";
        }
        String address = speakable(page);
        return address.length() > LONGEST_SPOKEN_ADDRESS ? "" : "You can book online at " + address + ". ";
    }

    /** As people say it: {@code acme dot example slash book}. */
    private static String speakable(URI page) {
        String path = page.getPath() == null ? "" : page.getPath().replaceFirst("/$", "");
        return (page.getHost().replaceFirst("^www\\.", "") + path)
                .replace(".", " dot ")
                .replace("/", " slash ");
    }
}
