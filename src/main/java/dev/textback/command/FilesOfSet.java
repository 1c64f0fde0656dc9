package dev.textback.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The diagrams, tables and forms in some folders, not in folders within them. */
record FilesOfSet(List<Path> files) {

    /** @throws IllegalArgumentException if a folder is not there, or none of them holds a file */
    static FilesOfSet in(List<Path> folders) throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("There is no folder '" + folder + "' here");
            }
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("No .bpmn, .dmn or .form file is in " + folders);
        }
        return new FilesOfSet(List.copyOf(files));
    }

    byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                zip.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }
}
