package dev.textback.process.publishing;

import dev.textback.process.guard.Complaint;
import dev.textback.process.guard.DiagramSet;
import dev.textback.process.guard.RefusedDiagrams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A set as a ZIP file with the folders {@code bpmn} and {@code forms}. Folders are for people; files are known by their names. */
final class ZippedSet {

    private static final int LARGEST = 10_000_000;
    private static final int MOST_FILES = 200;

    private ZippedSet() {}

    /** @throws RefusedDiagrams if it is no ZIP file, too large, or names a file twice */
    static DiagramSet read(byte[] zip) {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int left = LARGEST;
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                // What is left aside counts too: to skip it is to unpack it
                byte[] content = in.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || ++entries > MOST_FILES) {
                    throw refused("it unpacks to more than " + LARGEST + " bytes or " + MOST_FILES + " files");
                }
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    add(files, entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("it is no ZIP file that can be read: " + e.getMessage());
        }
        if (files.isEmpty()) {
            throw refused("it is no ZIP file, or an empty one");
        }
        return new DiagramSet(files);
    }

    static byte[] write(DiagramSet set) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : set.files().entrySet()) {
                zip.putNextEntry(new ZipEntry((file.getKey().endsWith(".form") ? "forms/" : "bpmn/") + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(Map<String, byte[]> files, String path, byte[] content) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (files.put(name, content) != null) {
            throw refused("it holds two files '" + name + "'");
        }
    }

    /** The Modeler's templates, and what a Mac puts into every ZIP file. */
    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX");
    }

    private static RefusedDiagrams refused(String problem) {
        return new RefusedDiagrams(List.of(new Complaint(
                "the set", "", "", problem, "a ZIP file of all diagrams, tables and forms, sent as application/zip")));
    }
}
