package dev.textback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.telephony.BodySignature.Encoding;
import dev.textback.telephony.BodySignature.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodySignatureTest {

    /** RFC 4231, test case 2. */
    private static final String KEY = "Jefe";

    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);
    private static final String HEX = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final String BASE64 = "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=";

    @Test
    void a_body_is_signed_in_hex_or_base64_with_words_around_it() {
        assertThat(accepts(Encoding.HEX, "{signature}", "{body}", Map.of("X-S", HEX)))
                .isTrue();
        assertThat(accepts(Encoding.HEX, "{signature}", "{body}", Map.of("X-S", HEX.toUpperCase())))
                .isTrue();
        assertThat(accepts(Encoding.BASE64, "v1,{signature}", "{body}", Map.of("X-S", "v1," + BASE64)))
                .isTrue();
        assertThat(accepts(Encoding.HEX, "sha256={signature}", "{body}", Map.of("X-S", "sha256=" + HEX)))
                .isTrue();
    }

    @Test
    void one_of_several_signatures_suffices_while_a_key_is_changed() {
        assertThat(accepts(
                        Encoding.BASE64,
                        "v1,{signature}",
                        "{body}",
                        Map.of("X-S", "v1,b2xk v1," + BASE64 + " v2,eA==")))
                .isTrue();
    }

    @Test
    void a_list_of_signatures_is_read_no_further_than_a_change_of_keys_needs() {
        assertThat(accepts(Encoding.HEX, "{signature}", "{body}", Map.of("X-S", "x ".repeat(4) + HEX)))
                .isTrue();
        assertThat(accepts(Encoding.HEX, "{signature}", "{body}", Map.of("X-S", "x ".repeat(5) + HEX)))
                .isFalse();
    }

    @Test
    void anything_else_is_refused() {
        assertThat(accepts(Encoding.HEX, "{signature}", "{body}", Map.of())).isFalse();
        assertThat(accepts(Encoding.HEX, "{signature}", "{body}", Map.of("X-S", "")))
                .isFalse();
        assertThat(accepts(Encoding.HEX, "{signature}", "{body}", Map.of("X-S", HEX.replace('5', '6'))))
                .isFalse();
        assertThat(accepts(Encoding.HEX, "sha256={signature}", "{body}", Map.of("X-S", HEX)))
                .isFalse();
        assertThat(accepts(Encoding.BASE64, "{signature}", "{body}", Map.of("X-S", HEX)))
                .isFalse();
    }

    /** The body's last words stand for it, and what comes before them for what is signed too. */
    @Test
    void parts_of_the_header_and_other_headers_are_signed_too() {
        byte[] rest = "want for nothing?".getBytes(StandardCharsets.UTF_8);
        BodySignature fromTheHeader = signature(Encoding.HEX, "t={time},v1={signature}", "what do {time} {body}");
        assertThat(fromTheHeader.accepts(Map.of("X-S", "t=ya,v1=" + HEX)::get, rest))
                .isTrue();
        assertThat(fromTheHeader.accepts(Map.of("X-S", "t=yo,v1=" + HEX)::get, rest))
                .isFalse();

        BodySignature fromAnother = signature(Encoding.HEX, "v0={signature}", "what do {x-time} {body}");
        assertThat(fromAnother.accepts(Map.of("X-S", "v0=" + HEX, "x-time", "ya")::get, rest))
                .isTrue();
        assertThat(fromAnother.accepts(Map.of("X-S", "v0=" + HEX)::get, rest)).isFalse();
    }

    @Test
    void a_shared_secret_is_the_header() {
        BodySignature shared = new BodySignature(
                Kind.SHARED_SECRET,
                "X-S",
                KEY.getBytes(StandardCharsets.UTF_8),
                Encoding.HEX,
                SignatureFormat.of("{signature}").orElseThrow(),
                "{body}");
        assertThat(shared.accepts(Map.of("X-S", "Jefe")::get, BODY)).isTrue();
        assertThat(shared.accepts(Map.of("X-S", "jefe")::get, BODY)).isFalse();
        assertThat(shared.accepts(Map.<String, String>of()::get, BODY)).isFalse();
        assertThat(shared.toString()).doesNotContain(KEY);
    }

    private static boolean accepts(Encoding encoding, String format, String signs, Map<String, String> headers) {
        return signature(encoding, format, signs).accepts(headers::get, BODY);
    }

    private static BodySignature signature(Encoding encoding, String format, String signs) {
        return new BodySignature(
                Kind.HMAC_SHA256,
                "X-S",
                KEY.getBytes(StandardCharsets.UTF_8),
                encoding,
                SignatureFormat.of(format).orElseThrow(),
                signs);
    }
}
