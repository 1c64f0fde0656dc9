package dev.textback.process.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The diagrams, tables and forms as they stand in the repository, to be changed for a test. */
public final class ShippedSet {

    private final Map<String, byte[]> files = new HashMap<>();

    private ShippedSet() {}

    public static ShippedSet asItIs() {
        ShippedSet set = new ShippedSet();
        for (String folder : List.of("bpmn", "forms")) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                all.filter(Files::isRegularFile).forEach(set::with);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return set;
    }

    public ShippedSet with(Path file) {
        try {
            return with(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ShippedSet with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public ShippedSet without(String name) {
        if (files.remove(name) == null) {
            throw new IllegalArgumentException(name);
        }
        return this;
    }

    /** @throws IllegalArgumentException if the change changes nothing, which would test nothing */
    public ShippedSet changed(String name, UnaryOperator<String> change) {
        String before = new String(files.get(name), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("Nothing changed in " + name);
        }
        return with(name, after.getBytes(StandardCharsets.UTF_8));
    }

    public DiagramSet set() {
        return new DiagramSet(files);
    }
}
