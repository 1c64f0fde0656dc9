package dev.textback.compliance;

import dev.textback.business.SetUpProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The table of state windows in force: the one that Textback brings, or the operator's own in its place ({@code textback.state-windows}). */
@Component
class StateWindows {

    private final Map<String, StateRule> rules;

    /**
     * Reads the table.
     *
     * @param path the operator's own file; empty for the one that Textback brings
     * @throws SetUpProblem if the file cannot be read, naming line and field
     */
    @Autowired
    StateWindows(@Value("${textback.state-windows:}") String path) {
        this(path.isBlank() ? new ClassPathResource("state-windows.csv") : new FileSystemResource(plain(path)));
    }

    StateWindows(Resource file) {
        try {
            rules = new StateWindowsFile(name(file)).read(file.getContentAsByteArray());
        } catch (IOException absent) {
            throw new SetUpProblem("textback.state-windows: the file '" + name(file)
                    + "' cannot be read; write the path of a CSV file, seen from "
                    + Path.of("").toAbsolutePath());
        }
    }

    /** What the state asks for; empty if the table does not name it. */
    Optional<StateRule> of(String state) {
        return Optional.ofNullable(rules.get(state));
    }

    private static String plain(String path) {
        return path.strip().replaceFirst("^file:", "");
    }

    private static String name(Resource file) {
        return file instanceof FileSystemResource own ? own.getPath() : String.valueOf(file.getFilename());
    }
}
