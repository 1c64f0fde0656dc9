package dev.textback.texting;

import dev.textback.conversation.ReceivedText;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Reads a reply against the menu the caller saw last. A bare digit that comes a day after its menu is to be confirmed, not obeyed: nobody
 * remembers for a day what 2 meant.
 */
@Service
public class MenuReply {

    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Pattern BARE_DIGIT = Pattern.compile(
            "(?:(?:reply|option|press|number|no|nr)\\s*)?([0-9])(?:\\s*(?:please|pls|plz|thanks|thank you|thx))?",
            Pattern.CASE_INSENSITIVE);

    private final LastMenu lastMenu;

    MenuReply(LastMenu lastMenu) {
        this.lastMenu = lastMenu;
    }

    /** Reads the reply; any text is allowed. */
    public Reading read(ReceivedText reply) {
        Optional<LastMenu.Sent> menu = lastMenu.sentTo(reply.contactId());
        String words = words(reply.body());
        Matcher digit = BARE_DIGIT.matcher(words);
        boolean bare = digit.matches();
        boolean stale = bare && menu.filter(sent -> isRemembered(sent, reply)).isEmpty();
        return new Reading(menu.map(LastMenu.Sent::menu).orElse(""), bare ? digit.group(1) : "", stale, words);
    }

    /** Reads words as a reply to the menu that was sent just now; any text is allowed. */
    public Reading readOn(String menu, String body) {
        String words = words(body);
        Matcher digit = BARE_DIGIT.matcher(words);
        return new Reading(menu, digit.matches() ? digit.group(1) : "", false, words);
    }

    private static boolean isRemembered(LastMenu.Sent menu, ReceivedText reply) {
        return reply.receivedAt().isBefore(menu.at().plus(REMEMBERED));
    }

    /** Compatibility forms (full-width and keycap digits) folded, lower case, punctuation out, single spaces. */
    private static String words(String body) {
        return Normalizer.normalize(body, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\uFE0F\\u20E3]", "")
                .replaceAll("[^\\p{L}\\p{N}\\p{So}' ]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /**
     * A reply, read.
     *
     * @param menu the menu it answers; empty if none was ever sent
     * @param digit the bare digit it consists of; empty if it is a sentence
     * @param stale whether that digit can no longer be trusted to mean the menu
     * @param words the reply in lower case, without punctuation, single-spaced
     */
    public record Reading(String menu, String digit, boolean stale, String words) {}
}
