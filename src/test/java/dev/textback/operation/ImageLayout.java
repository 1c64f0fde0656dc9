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
    private static final String UNPACK = "RUN cd /layers/dependencies && ";

    private final List<String> lines;

    private ImageLayout(List<String> lines) {
        this.lines = lines;
    }

    static ImageLayout ofTheDockerfile() throws IOException {
        String file = Files.readString(Path.of("docker/Dockerfile"));
        return new ImageLayout(file.replace("\\\n", "").lines().toList());
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
        Path java = Path.of(System.getProperty("java.home"), "bin");
        String extract = after(EXTRACT).replace("target/", "").replace("/layers", "layers");
        run(home, java + "/java " + extract);
        run(home.resolve("layers/dependencies"), "PATH=$PATH:" + java + "; " + after(UNPACK));
        Files.delete(home.resolve("textback.jar"));
        for (String layer : List.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application")) {
            try (Stream<Path> entries = Files.list(home.resolve("layers").resolve(layer))) {
                for (Path entry : entries.toList()) {
                    Files.move(entry, home.resolve(entry.getFileName()));
                }
            }
        }
    }

    private static void run(Path folder, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-ec", command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the layers could not be extracted: " + command);
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
