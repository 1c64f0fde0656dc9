package dev.textback.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be seen of the files in {@code docker/} without a Docker engine. */
class DockerFilesTest {

    private static final Path DOCKER = Path.of("docker");

    @Test
    void only_the_proxy_is_reached_from_outside_and_no_service_is_privileged() throws IOException {
        Map<String, Map<String, Object>> services = services();

        assertThat(services.entrySet())
                .filteredOn(service -> service.getValue().containsKey("ports"))
                .extracting(Map.Entry::getKey)
                .containsExactly("proxy");
        assertThat(services.values())
                .allSatisfy(service -> assertThat(service)
                        .doesNotContainKeys("privileged", "network_mode")
                        .containsEntry("security_opt", List.of("no-new-privileges:true")));
        assertThat(services.get("textback")).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
        assertThat(services.get("database")).containsEntry("networks", List.of("inside"));
    }

    @Test
    void a_stop_is_given_the_time_that_both_phases_of_the_shutdown_may_take() throws IOException {
        String application = Files.readString(Path.of("src/main/resources/application.yaml"));

        assertThat(application).contains("timeout-per-shutdown-phase: 35s");
        assertThat(services().get("textback")).containsEntry("stop_grace_period", "75s");
    }

    @Test
    void every_variable_is_explained_in_the_example_and_no_secret_has_a_value() throws IOException {
        Set<String> used = names("\\$\\{([A-Z_]+)", DOCKER.resolve("compose.yaml"));
        String example = Files.readString(DOCKER.resolve(".env.example"));

        assertThat(names("(?m)^([A-Z_]+)=", DOCKER.resolve(".env.example"))).isEqualTo(used);
        assertThat(example).containsPattern("(?m)^TEXTBACK_PLIVO_AUTH_TOKEN=$");
        assertThat(example).containsPattern("(?m)^TEXTBACK_ADMIN_PASSWORD=$");
        assertThat(example).containsPattern("(?m)^TEXTBACK_DATABASE_PASSWORD=$");
        assertThat(example.lines().toList()).allSatisfy(line -> assertThat(line).matches("(#.*|[A-Z_]+=.*|)"));
    }

    @Test
    void the_image_runs_as_a_numbered_user_with_every_base_pinned_and_java_as_process_1() throws IOException {
        List<String> lines = Files.readAllLines(DOCKER.resolve("Dockerfile"));

        assertThat(lines).anyMatch(line -> line.matches("USER [1-9]\\d*:[1-9]\\d*"));
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .isNotEmpty()
                .allMatch(line -> line.matches("FROM \\S+:\\d+[.]\\S+( AS \\w+)?"));
        assertThat(lines).anyMatch(line -> line.startsWith("ENTRYPOINT [\"java\", "));
        assertThat(String.join("\n", lines)).contains(HealthProbe.class.getName());
    }

    @Test
    void the_alerts_are_rules_that_prometheus_reads() throws Exception {
        assumeThat(Programs.find("promtool"))
                .as("promtool is not installed (Debian package prometheus); the alert rules were not checked")
                .isPresent();

        assertThat(Programs.run("promtool", "check", "rules", "docker/prometheus-alerts.yaml"))
                .contains("SUCCESS");
    }

    @Test
    void the_alerts_use_metrics_that_the_documentation_names() throws IOException {
        String documented = Files.readString(Path.of("docs/operator.md"));

        assertThat(names("(textback_[a-z_]+)", DOCKER.resolve("prometheus-alerts.yaml")))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(documented).contains(metric.replaceFirst("_count$", "")));
    }

    private static Set<String> names(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(DOCKER.resolve("compose.yaml")));
        return compose.get("services");
    }
}
