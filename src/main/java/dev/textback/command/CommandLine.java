package dev.textback.command;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code java -jar textback.jar}.
 *
 * @param dryRun only check
 * @param folders where the files are
 * @param url the program's address, without a path
 */
record CommandLine(boolean dryRun, List<Path> folders, URI url, String user) {

    static final String USAGE = """
            java -jar textback.jar check   [options] [folder …]   asks whether the diagrams may be published
            java -jar textback.jar publish [options] [folder …]   publishes them, all together

              --url   address of the running Textback     default http://localhost:8080
              --user  an analyst or administrator         default: the environment variable TEXTBACK_USER
              folder  where diagrams, tables and forms are  default bpmn forms

            The password is asked for, or taken from the environment variable TEXTBACK_PASSWORD.""";

    /** Whether the first word is one of ours; else the program starts as the server. */
    static boolean isMeant(String... words) {
        return words.length > 0 && (words[0].equals("publish") || words[0].equals("check"));
    }

    /** @throws IllegalArgumentException if it cannot be understood; the message says why */
    static CommandLine read(Map<String, String> environment, String... words) {
        List<Path> folders = new ArrayList<>();
        String url = "http://localhost:8080";
        String user = environment.get("TEXTBACK_USER");
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "--url" -> url = value(words, ++i);
                case "--user" -> user = value(words, ++i);
                default -> folders.add(folder(words[i]));
            }
        }
        return new CommandLine(
                words[0].equals("check"),
                folders.isEmpty() ? List.of(Path.of("bpmn"), Path.of("forms")) : List.copyOf(folders),
                address(url),
                given(user));
    }

    private static Path folder(String word) {
        if (word.startsWith("-")) {
            throw new IllegalArgumentException("There is no option " + word);
        }
        return Path.of(word);
    }

    private static String value(String[] words, int index) {
        if (index >= words.length) {
            throw new IllegalArgumentException(words[index - 1] + " needs a value");
        }
        return words[index];
    }

    private static String given(@Nullable String user) {
        if (user == null || user.isBlank() || user.contains(":")) {
            throw new IllegalArgumentException("Who publishes? Give --user");
        }
        return user;
    }

    /** A password goes with every request: in clear it stays on this machine. */
    private static URI address(String url) {
        URI address = URI.create(url.replaceAll("/+$", ""));
        boolean readable = address.getHost() != null && ("https".equals(address.getScheme()) || isHere(address));
        if (!readable) {
            throw new IllegalArgumentException(
                    "--url is '" + url + "'; it must be https://…, or http:// to this machine alone");
        }
        return address;
    }

    private static boolean isHere(URI address) {
        try {
            return "http".equals(address.getScheme())
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
