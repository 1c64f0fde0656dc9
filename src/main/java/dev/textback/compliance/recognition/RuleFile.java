package dev.textback.compliance.recognition;

import dev.textback.business.SetUpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A file of rules: by section, by name, the lines of that name. */
final class RuleFile {

    private RuleFile() {}

    static Map<String, Map<String, List<String>>> read(String path) {
        try {
            return parse(path, new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Map<String, List<String>>> parse(String path, String text) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        Map<String, List<String>> section = new LinkedHashMap<>();
        int number = 0;
        for (String written : text.split("\n", -1)) {
            number++;
            String line = written.strip();
            int colon = line.indexOf(':');
            if (line.startsWith("[") && line.endsWith("]")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), name -> new LinkedHashMap<>());
            } else if (colon > 0 && !line.startsWith("#")) {
                section.computeIfAbsent(line.substring(0, colon).strip(), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new SetUpProblem(
                        path + ", line " + number + ": '" + line + "' is neither a section nor 'name: words'");
            }
        }
        return sections;
    }
}
