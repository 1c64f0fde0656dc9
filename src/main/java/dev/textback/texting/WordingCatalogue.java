package dev.textback.texting;

import dev.textback.business.Business;
import dev.textback.business.Industry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The wordings that Textback brings, read and checked at start: the industry's own file first, then the common one. */
@Component
class WordingCatalogue {

    private final Map<Industry, Map<KnownWording, Wording>> wordings = new EnumMap<>(Industry.class);
    private final Map<KnownWording, Wording> withoutReplies;

    /** @throws InvalidWording if a wording is missing or cannot be used */
    WordingCatalogue() {
        Map<KnownWording, Wording> common = read("common", true);
        for (Industry industry : Industry.values()) {
            Map<KnownWording, Wording> all = new EnumMap<>(common);
            all.putAll(read(industry.code(), true));
            wordings.put(industry, complete(industry, all));
        }
        withoutReplies = read("no-replies", false);
    }

    /** The business's wording of that name: its industry's, or the one for lines that receive no replies. */
    Wording of(Business business, KnownWording name) {
        Wording usual = of(business.industry(), name);
        return business.replies() ? usual : withoutReplies.getOrDefault(name, usual);
    }

    /** The industry's wording of that name. */
    Wording of(Industry industry, KnownWording name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(wordings.get(industry)).get(name));
    }

    static Map<KnownWording, Wording> complete(Industry industry, Map<KnownWording, Wording> wordings) {
        for (KnownWording name : KnownWording.values()) {
            if (!wordings.containsKey(name)) {
                throw new InvalidWording(
                        path(industry.code()), name.code(), "it is missing, here and in " + path("common"));
            }
        }
        return wordings;
    }

    private static Map<KnownWording, Wording> read(String file, boolean replies) {
        try {
            return WordingFile.read(
                    path(file), new ClassPathResource(path(file)).getContentAsString(StandardCharsets.UTF_8), replies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String file) {
        return "wording/" + file + ".yaml";
    }
}
