package dev.textback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.textback.business.SetUpProblem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in the file is said at the start, with its place and what would be right. */
class SenselessSystemsTest {

    /** A system with nothing wrong; tests change a line of it. */
    private static final String ACME = """
            textback:
              telephony:
                systems:
                  acme:
                    body: json
                    call-id: /id
                    from: /from
                    to: /to
                    at: /ended
                    at-format: epoch-millis
                    missed-when: [{ field: /state, one-of: [missed] }]
                    answered-when: [{ field: /state, one-of: [answered] }]
                    signature: { header: X-Signature, secret: TEXTBACK_TELEPHONY_RINGCENTRAL_SECRET, encoding: hex }
                    handshake-header: X-Handshake
            """;

    @TempDir
    Path folder;

    @Test
    void nothing_is_wrong_with_the_one_that_the_others_are_made_of() {
        assertThat(ConfiguredSystems.in(folder, ACME).find("acme")).isPresent();
    }

    @Test
    void there_need_not_be_any() {
        assertThat(ConfiguredSystems.in(folder, "textback: { businesses: [] }").find("acme"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "body: xml | .body: 'xml' is unknown; write one of json, form (acme.yaml, line 5)",
                "call-id: | .call-id: is missing; write where it stands in an event, e.g. /data/id",
                "call-id: id | .call-id: 'id' is no JSON Pointer (RFC 6901); write e.g. /data/id",
                "from: /a~2 | .from: '/a~2' is no JSON Pointer",
                "to: \"\" | .to: is missing",
                "at: ended | .at: 'ended' is no JSON Pointer",
                "at: | .at: is missing, but at-format says how it is written",
                "at-format: minutes | .at-format: 'minutes' is unknown; write one of iso-8601, epoch-seconds, epoch-millis, rfc-1123",
                "missed-when: [] | .missed-when: is missing; write when an event is a missed call",
                "missed-when: [{ field: state, one-of: [missed] }] | .missed-when[0].field: 'state' is no JSON Pointer",
                "missed-when: [{ one-of: [missed] }] | .missed-when[0].field: is missing",
                "missed-when: [{ field: /state }] | .missed-when[0]: needs either one-of, with the values that count, or present",
                "missed-when: [{ field: /state, one-of: [a], present: no }] | .missed-when[0]: needs either one-of",
                "missed-when: [{ field: /state, present: maybe }] | .missed-when[0].present: 'maybe' is neither yes nor no",
                "missed-when: [{ field: /state, any-of: [a] }] | is no setting of ours; known here are field, one-of, present",
                "answered-when: [{ field: x, one-of: [a] }] | .answered-when[0].field: 'x' is no JSON Pointer",
                "signature: { secret: TEXTBACK_TELEPHONY_QUO_SECRET } | .signature.header: is missing; write the header",
                "signature: { header: \"a b\", secret: TEXTBACK_TELEPHONY_QUO_SECRET } | .signature.header: 'a b' is no name of a header",
                "signature: { header: X-S } | .signature.secret: is missing; write the name of the environment variable",
                "signature: { header: X-S, secret: hunter2 } | is no name of an environment variable",
                "signature: { header: X-S, secret: NOT_SET_ANYWHERE } | .signature.secret: 'NOT_SET_ANYWHERE' is not set in the environment",
                "signature: { header: X-S, secret: TEXTBACK_TELEPHONY_QUO_SECRET, encoding: octal } | write one of hex, base64",
                "signature: { header: X-S, secret: TEXTBACK_TELEPHONY_QUO_SECRET, kind: md5 } | write one of hmac-sha256, shared-secret",
                "signature: { header: X-S, secret: TEXTBACK_TELEPHONY_QUO_SECRET, signs: \"{x-time}\" } | does not sign the body",
                "signature: { header: X-S, secret: TEXTBACK_TELEPHONY_QUO_SECRET, format: sha256 } | does not say where the signature stands",
                "handshake-header: \"a:b\" | .handshake-header: 'a:b' is no name of a header",
                "business: nobody | .business: 'nobody' is no business",
                "call-di: /id | call-di: is no setting of ours; known here are body, business, call-id, from, to, at, at-format",
            })
    void a_mistake_is_named_with_its_place_and_what_would_be_right(String line, String message) {
        Throwable refusal = catchThrowable(() -> ConfiguredSystems.in(folder, with(line)));

        assertThat(refusal).hasRootCauseInstanceOf(SetUpProblem.class);
        assertThat(root(refusal).getMessage())
                .startsWith("The configured phone systems cannot be used:")
                .contains("textback.telephony.systems.acme")
                .contains(message)
                .doesNotContain(SecretsOfTheDocs.RINGCENTRAL);
    }

    @Test
    void a_secret_that_stands_in_a_file_is_none() {
        Throwable refusal = catchThrowable(() -> ConfiguredSystems.in(
                folder,
                ACME.replace("TEXTBACK_TELEPHONY_RINGCENTRAL_SECRET", "WRITTEN_DOWN") + "\nWRITTEN_DOWN: hunter2\n"));

        assertThat(root(refusal).getMessage()).contains("'WRITTEN_DOWN' is not set in the environment");
    }

    @Test
    void a_name_that_is_no_part_of_an_address_is_refused() {
        Throwable refusal = catchThrowable(() -> ConfiguredSystems.in(folder, ACME.replace("acme:", "Acme_1:")));

        assertThat(root(refusal).getMessage()).contains("'Acme_1' is no name for a system; write lower-case letters");
    }

    private static String with(String line) {
        String key = line.substring(0, line.indexOf(':') + 1);
        String changed = ACME.lines()
                .map(old -> old.strip().startsWith(key) ? "        " + line : old)
                .reduce("", (text, next) -> text + next + "\n");
        return changed.equals(ACME) ? ACME + "        " + line + "\n" : changed;
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
