package dev.textback.texting;

import java.util.List;

/**
 * One wording as shipped.
 *
 * @param menu the menu that its variants offer; empty for none
 * @param variants from the preferred one to the shortest
 */
record Wording(KnownWording name, String menu, List<WordingTemplate> variants) {}
