package dev.textback.process.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Diagrams, decision tables and forms that belong together.
 *
 * @param files content by file name, such as {@code missed-call.bpmn}
 */
public record DiagramSet(Map<String, byte[]> files) {

    public DiagramSet {
        files = new TreeMap<>(files);
    }

    /** SHA-256 over names and contents, as hexadecimal digits: the same files have the same digest. */
    public String digest() {
        MessageDigest sum = sha256();
        files.forEach((name, content) -> {
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            sum.update((byte) 0);
            sum.update(sha256().digest(content));
        });
        return HexFormat.of().formatHex(sum.digest());
    }

    /** Names of files that are not the same in both sets, or in one alone. */
    public List<String> differencesFrom(DiagramSet other) {
        return Stream.concat(files.keySet().stream(), other.files.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !MessageDigest.isEqual(files.get(name), other.files.get(name)))
                .toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
