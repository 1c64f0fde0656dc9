package dev.textback.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The Debian packages of the SIP tests. Where one is missing the tests are skipped; {@code .ci/run} installs them. */
class SipPackages implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Map<String, Boolean> packages = new LinkedHashMap<>();
        packages.put("kamailio", isProgram("kamailio"));
        packages.put("kamailio-utils-modules", isModule("http_client.so"));
        packages.put("kamailio-sqlite-modules", isModule("db_sqlite.so"));
        packages.put("sip-tester", isProgram("sipp"));
        List<String> missing =
                packages.keySet().stream().filter(one -> !packages.get(one)).toList();
        return missing.isEmpty()
                ? ConditionEvaluationResult.enabled("everything is installed")
                : ConditionEvaluationResult.disabled(
                        "Debian packages are missing: apt-get install " + String.join(" ", missing));
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
