package dev.textback.telephony;

import dev.textback.business.Choice;
import dev.textback.business.Place;
import dev.textback.business.Problems;
import dev.textback.business.Problems.WrongValue;
import dev.textback.telephony.BodySignature.Encoding;
import dev.textback.telephony.BodySignature.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a phone system signs. The secret stands in an environment variable; the file says in which. */
class SignatureReader {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,80}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");
    /** How Standard Webhooks (standardwebhooks.com) write a key: the rest is Base64. */
    private static final String BASE64_KEY = "whsec_";

    private final Problems problems;
    private final Function<String, @Nullable String> environment;

    SignatureReader(Problems problems, Function<String, @Nullable String> environment) {
        this.problems = problems;
        this.environment = environment;
    }

    BodySignature read(Place place, TelephonyProperties.SignatureEntry written) {
        return new BodySignature(
                problems.read(place.child("kind"), written.kind(), Choice.of(Kind.class), Kind.HMAC_SHA256),
                problems.need(
                        place.child("header"),
                        written.header(),
                        "write the header that carries it, e.g. X-Signature",
                        SignatureReader::header,
                        ""),
                problems.need(
                        place.child("secret"),
                        written.secret(),
                        "write the name of the environment variable that holds it, e.g. TEXTBACK_TELEPHONY_ACME_SECRET",
                        this::secret,
                        new byte[0]),
                problems.read(place.child("encoding"), written.encoding(), Choice.of(Encoding.class), Encoding.HEX),
                problems.read(
                        place.child("format"),
                        written.format() == null ? SignatureFormat.ALONE : written.format(),
                        SignatureReader::format,
                        SignatureFormat.of(SignatureFormat.ALONE).orElseThrow()),
                problems.read(place.child("signs"), written.signs(), SignatureReader::signs, BodySignature.BODY));
    }

    static String header(String written) throws WrongValue {
        if (!HEADER.matcher(written).matches()) {
            throw new WrongValue("is no name of a header; write e.g. X-Signature");
        }
        return written;
    }

    private static SignatureFormat format(String written) throws WrongValue {
        return SignatureFormat.of(written)
                .orElseThrow(
                        () -> new WrongValue(
                                "does not say where the signature stands; write e.g. \"sha256={signature}\", once and without spaces"));
    }

    private static String signs(String written) throws WrongValue {
        if (!written.contains(BodySignature.BODY)) {
            throw new WrongValue("does not sign the body; write e.g. \"{body}\" or \"v0:{x-timestamp}:{body}\"");
        }
        return written;
    }

    private byte[] secret(String variable) throws WrongValue {
        if (!VARIABLE.matcher(variable).matches()) {
            throw new WrongValue(
                    "is no name of an environment variable; write one such as TEXTBACK_TELEPHONY_ACME_SECRET, and the"
                            + " secret nowhere but there");
        }
        String value = environment.apply(variable);
        if (value == null || value.isBlank()) {
            throw new WrongValue("is not set in the environment; start Textback with this variable holding the secret");
        }
        if (!value.startsWith(BASE64_KEY)) {
            return value.strip().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(value.strip().substring(BASE64_KEY.length()));
        } catch (IllegalArgumentException notBase64) {
            throw new WrongValue("holds a key that begins with whsec_ but goes on with something that is not Base64");
        }
    }
}
