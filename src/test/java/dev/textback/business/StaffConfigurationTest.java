package dev.textback.business;

import static dev.textback.business.ConfiguredByFile.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StaffConfigurationTest {

    private static final String STAFF = ACME + """
              staff:
                - user: maria
                  name: Maria Lopez
                  email: maria@acme.example
                  groups: [front-desk]
                  businesses: [acme-plumbing]
                  password-env: MARIA_PASSWORD
                - { user: pbx, groups: [telephony] }
            """;

    private static final String SECRET = "--MARIA_PASSWORD=a-phrase-of-her-own";

    @TempDir
    Path folder;

    private ConfiguredByFile file;

    @BeforeEach
    void file() {
        file = new ConfiguredByFile(folder);
    }

    @Test
    void people_stand_in_the_file_and_their_passwords_in_the_environment() {
        assertThat(file.startForStaff(STAFF, SECRET).all())
                .extracting(StaffMember::user, StaffMember::name, StaffMember::password)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("maria", "Maria Lopez", "a-phrase-of-her-own"),
                        org.assertj.core.groups.Tuple.tuple("pbx", "pbx", null));
        assertThat(file.startForStaff(STAFF, SECRET).all().get(0))
                .satisfies(maria -> assertThat(maria.groups()).containsExactly("front-desk"))
                .satisfies(maria -> assertThat(maria.businesses()).containsExactly("acme-plumbing"))
                .satisfies(maria -> assertThat(maria.toString()).doesNotContain("phrase"));
    }

    /** One line of the file is replaced (matched by its key); the message names the place and what would be right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user: Maria Lopez | textback.staff[0] (Maria Lopez).user: 'Maria Lopez' is no user name; write letters",
                "user: pbx | textback.staff[1] (pbx).user: 'pbx' is somebody else already, or the administrator",
                "user: demo | textback.staff[0] (demo).user: 'demo' is somebody else already, or the administrator",
                "user: | .user: is missing; write the name they log in with, e.g. maria",
                "email: maria | .email: 'maria' is no e-mail address",
                "groups: [] | .groups: has no group; write one or more of camunda-admin, operators, front-desk, owners, analysts, telephony",
                "groups: [desk] | textback.staff[0] (maria).groups[0]: 'desk' is no group; write one of",
                "businesses: [] | .businesses: has no business, so a member of front-desk would see nothing; write [acme-plumbing]",
                "businesses: [acme] | .businesses[0]: 'acme' is no business of textback.businesses; known are acme-plumbing",
                "password-env: OTHER_PASSWORD | .password-env: names OTHER_PASSWORD, which is not set in the environment",
                "password-env: SHORT_PASSWORD | .password-env: names SHORT_PASSWORD, whose value has 9 characters; write at least 12",
                "password-env: GUESSED_PASSWORD | whose value is among the first that are guessed",
                "password-env: a phrase of hers | .password-env: is no name of an environment variable; write e.g. MARIA_PASSWORD",
                "nmae: Maria | textback.staff[0] (maria).nmae: is no setting of ours; known here are user, name, email, groups, businesses, password-env",
            })
    void a_mistake_is_named(String line, String message) {
        String key = line.substring(0, line.indexOf(':'));
        String yaml = key.equals("nmae")
                ? STAFF.replace("name: Maria Lopez", line)
                : STAFF.replaceFirst("(?m)(^ +(?:- )?)" + key + ": .*$(?![\\s\\S]*staff:)", "$1" + line);
        if (yaml.equals(STAFF)) {
            yaml = STAFF.replaceFirst(key + ": (maria|\\[front-desk]|\\[acme-plumbing]|MARIA_PASSWORD|maria@.*)", line);
        }
        String changed = yaml;
        assertThatThrownBy(() -> file.startForStaff(
                        changed, SECRET, "--SHORT_PASSWORD=too-short", "--GUESSED_PASSWORD=password1234"))
                .rootCause()
                .hasMessageContaining(message);
    }

    @Test
    void a_password_in_the_file_is_refused_and_not_shown(CapturedOutput output) {
        Throwable refused = catchThrowable(() ->
                file.startForStaff(STAFF.replace("password-env: MARIA_PASSWORD", "password: a-phrase-of-her-own")));

        assertThat(refused)
                .rootCause()
                .hasMessageContaining("textback.staff[0] (maria).password: is a password in a file")
                .hasMessageContaining("password-env: MARIA_PASSWORD")
                .hasMessageContaining("acme.yaml, line");
        assertThat(output.getAll()).doesNotContain("a-phrase-of-her-own");
    }
}
