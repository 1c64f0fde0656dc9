package dev.textback.operation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program as {@code docker/Dockerfile} lays it out and starts it, without Docker. */
final class ImageLayout {

    private static final String ENTRY = "ENTRYPOINT ";
    private static final String EXTRACT = "RUN java ";

    private final List<String> lines;

    private ImageLayout(List<String> lines) {
        this.lines = lines;
    }

    static ImageLayout ofTheDockerfile() throws IOException {
        return new ImageLayout(Files.readAllLines(Path.of("docker/Dockerfile")));
    }

    /** What follows {@code java}, for a container of 600 MB. */
    List<String> arguments() throws IOException {
        List<String> entry = new ObjectMapper().readValue(after(ENTRY), new TypeReference<>() {});
        List<String> arguments = new ArrayList<>(List.of("-XX:MaxRAM=600m", "-XX:TieredStopAtLevel=1"));
        arguments.addAll(entry.subList(1, entry.size()));
        return arguments;
    }

    /** Extracts the jar in the folder and puts the layers over each other, as the image's {@code COPY} lines do. */
    void layOut(Path home) throws IOException, InterruptedException {
        String extract = after(EXTRACT).replace("target/", "").replace("/layers", "layers");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(extract.split(" ")));
        Process extraction =
                new ProcessBuilder(command).directory(home.toFile()).inheritIO().start();
        if (extraction.waitFor() != 0) {
            throw new IllegalStateException("the layers could not be extracted: " + command);
        }
        Files.delete(home.resolve("textback.jar"));
        for (String layer : List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application")) {
            try (Stream<Path> entries = Files.list(home.resolve("layers").resolve(layer))) {
                for (Path entry : entries.toList()) {
                    Files.move(entry, home.resolve(entry.getFileName()));
                }
            }
        }
    }

    private String after(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .substring(beginning.length());
    }
}
