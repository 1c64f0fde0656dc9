package dev.textback.telephony;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a signature stands in its header: as written in the configuration, such as {@code sha256={signature}} or {@code t={time},v1={signature}}. */
final class SignatureFormat {

    static final String SIGNATURE = "signature";
    static final String ALONE = "{" + SIGNATURE + "}";

    private static final Pattern PART = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    private SignatureFormat(String written) {
        StringBuilder regex = new StringBuilder();
        Matcher parts = PART.matcher(written);
        int end = 0;
        while (parts.find()) {
            regex.append(Pattern.quote(written.substring(end, parts.start())));
            names.add(parts.group(1));
            regex.append(parts.group(1).equals(SIGNATURE) ? "(\\S+)" : "([A-Za-z0-9._-]+)");
            end = parts.end();
        }
        this.pattern = Pattern.compile(regex + Pattern.quote(written.substring(end)));
    }

    /** Empty if the signature has no place in it, or more than one, or if it holds a space, which divides signatures. */
    static Optional<SignatureFormat> of(String written) {
        SignatureFormat format = new SignatureFormat(written);
        return format.names.stream().filter(SIGNATURE::equals).count() == 1
                        && written.chars().noneMatch(Character::isWhitespace)
                ? Optional.of(format)
                : Optional.empty();
    }

    /** The parts by their names; empty if the header's value is of another shape. */
    Optional<Map<String, String>> read(String value) {
        Matcher found = pattern.matcher(value);
        if (!found.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), found.group(i + 1));
        }
        return Optional.of(parts);
    }
}
