package dev.textback.process.publishing;

import dev.textback.process.guard.DiagramSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams, tables and forms that this program brings. */
@Component
class PackagedSet {

    private static final List<String> PLACES =
            List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form");

    private final DiagramSet set;

    PackagedSet() {
        Map<String, byte[]> files = new HashMap<>();
        try {
            for (String place : PLACES) {
                for (Resource file : new PathMatchingResourcePatternResolver().getResources(place)) {
                    files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.set = new DiagramSet(files);
    }

    DiagramSet set() {
        return set;
    }
}
