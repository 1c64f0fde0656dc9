package dev.textback.texting;

import dev.textback.business.Business;
import java.util.Map;
import java.util.Set;

/** Every text Textback can write, per industry, with the owner's own templates on top. Rendering is logic-less. */
public interface Wordings {

    /**
     * Writes a text.
     *
     * @param name the wording's name, such as {@code first-text}
     * @param facts values of the placeholders the wording uses beside those that the business itself gives
     * @throws IllegalArgumentException if there is no such wording or a fact it needs is missing; the message names it
     */
    Rendered render(String name, Business business, Map<String, String> facts);

    /** The names of all wordings there are, in alphabetical order. */
    Set<String> names();

    /** Whether a wording of that name exists for the business. */
    boolean exists(String name, Business business);

    /**
     * A text ready to go.
     *
     * @param version short hash of the template that was used, for the consent ledger
     * @param menu the name of the menu it offers, as {@code reply-intent.dmn} reads it, such as {@code retail}; empty for most. It is kept
     *     with the text, so that a digit is read against the menu the caller saw last.
     */
    record Rendered(String body, String name, String version, String menu, Segments segments) {}
}
