package dev.textback.texting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one file of wordings: a name, the variants from the preferred to the shortest, and the menu they offer, if any. */
final class WordingFile {

    private static final Set<String> MENUS = Set.of("service", "retail", "professional", "tap-to-book");

    private final String place;
    private final boolean replies;

    private WordingFile(String place, boolean replies) {
        this.place = place;
        this.replies = replies;
    }

    /**
     * Reads and checks every wording of the file.
     *
     * @param place what messages call the file
     * @param replies whether it is for lines that receive what callers reply
     * @throws InvalidWording at the first one that cannot be used
     */
    static Map<KnownWording, Wording> read(String place, String yaml, boolean replies) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Object content;
        try {
            content = new Yaml(new SafeConstructor(strict)).load(yaml);
        } catch (YAMLException e) {
            throw new InvalidWording(place, "(all)", "this is not YAML: " + e);
        }
        if (!(content instanceof Map<?, ?> entries)) {
            throw new InvalidWording(place, "(all)", "the file must map names of wordings to their variants");
        }
        Map<KnownWording, Wording> wordings = new EnumMap<>(KnownWording.class);
        entries.forEach((name, entry) -> {
            Wording wording = new WordingFile(place, replies).wording(String.valueOf(name), entry);
            wordings.put(wording.name(), wording);
        });
        return wordings;
    }

    private Wording wording(String name, @Nullable Object entry) {
        KnownWording known;
        try {
            known = KnownWording.named(name);
        } catch (IllegalArgumentException e) {
            throw new InvalidWording(place, name, e);
        }
        if (!(entry instanceof Map<?, ?> parts) || !Set.of("menu", "variants").containsAll(parts.keySet())) {
            throw new InvalidWording(place, name, "it holds 'variants', and 'menu' if it offers one, and nothing else");
        }
        return new Wording(known, menu(name, parts.get("menu")), variants(known, parts.get("variants")));
    }

    private String menu(String name, @Nullable Object menu) {
        if (menu == null) {
            return "";
        }
        if (!MENUS.contains(menu)) {
            throw new InvalidWording(
                    place,
                    name,
                    "there is no menu '" + menu + "'. There are: "
                            + String.join(", ", MENUS.stream().sorted().toList()));
        }
        return (String) menu;
    }

    private List<WordingTemplate> variants(KnownWording known, @Nullable Object variants) {
        if (!(variants instanceof List<?> written) || written.isEmpty()) {
            throw new InvalidWording(place, known.code(), "'variants' must list at least one template");
        }
        List<WordingTemplate> templates = new ArrayList<>();
        for (Object variant : written) {
            try {
                templates.add(LintedTemplate.of(known, variant instanceof String text ? text : "", replies));
            } catch (IllegalArgumentException e) {
                throw new InvalidWording(
                        place, known.code(), "variant " + (templates.size() + 1) + ": " + e.getMessage());
            }
        }
        return List.copyOf(templates);
    }
}
