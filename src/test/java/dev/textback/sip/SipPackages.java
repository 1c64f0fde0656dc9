package dev.textback.sip;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The Debian packages of the SIP tests. Where one is missing the tests are skipped; {@code .ci/run} installs them. */
final class SipPackages {

    private SipPackages() {}

    static void areInstalled() {
        needs("kamailio", isProgram("kamailio"));
        needs("kamailio-utils-modules", isModule("http_client.so"));
        needs("kamailio-sqlite-modules", isModule("db_sqlite.so"));
        needs("sip-tester", isProgram("sipp"));
    }

    private static void needs(String debianPackage, boolean there) {
        assumeTrue(
                there,
                "Skipped: the Debian package " + debianPackage + " is not installed (apt-get install " + debianPackage
                        + ")");
    }

    private static boolean isProgram(String name) {
        return Stream.of("/usr/sbin", "/usr/bin").anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    private static boolean isModule(String name) {
        Path libraries = Path.of("/usr/lib");
        if (!Files.isDirectory(libraries)) {
            return false;
        }
        try (Stream<Path> folders = Files.list(libraries)) {
            return folders.anyMatch(
                    folder -> Files.exists(folder.resolve("kamailio/modules").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
