package dev.textback.business;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be where Textback serves a real line: long rather than tricky, as NIST SP 800-63B advises, and none of the words that
 * are guessed first.
 */
public final class PasswordRule {

    /** The shortest password that is taken. */
    public static final int SHORTEST = 12;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> GUESSED_FIRST = Set.of(
            "password",
            "passwort",
            "passw",
            "textback",
            "camunda",
            "admin",
            "administrator",
            "changeme",
            "letmein",
            "welcome",
            "qwertyuiop",
            "qwerty",
            "demo",
            "demodemo",
            "demodemodemo",
            "secret",
            "iloveyou");

    private PasswordRule() {}

    /** Why the password is too weak for this user, in words that follow its name: {@code has 4 characters; …}. Empty if it will do. */
    public static Optional<String> weakness(String password, String user) {
        if (password.length() < SHORTEST) {
            return Optional.of("has " + password.length() + " characters; write at least " + SHORTEST);
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(
                    "repeats the same few characters; write at least " + FEWEST_DIFFERENT + " different ones");
        }
        String word = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        if (GUESSED_FIRST.contains(word) || password.equalsIgnoreCase(user)) {
            return Optional.of("is among the first that are guessed; make one up");
        }
        return Optional.empty();
    }
}
