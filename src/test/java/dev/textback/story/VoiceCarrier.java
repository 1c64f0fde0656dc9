package dev.textback.story;

import dev.textback.texting.plivo.CarrierAccount;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** The carrier: posts signed forms about a call or a text, in whatever order and as often as a story wants. */
class VoiceCarrier {

    private static final String NONCE = "12345";

    private final TestRestTemplate http = new TestRestTemplate();
    private final CarrierAccount account;

    VoiceCarrier(CarrierAccount account) {
        this.account = account;
    }

    RingingCall aCall(String from, String line) {
        return new RingingCall(UUID.randomUUID().toString(), from, line);
    }

    RingingCall aCallFrom(Caller caller) {
        return aCall(caller.number(), caller.shop().line);
    }

    Told post(String path, Map<String, String> form) {
        String address = account.publicUrl() + "/webhooks/plivo/" + path;
        return post(path, form, signature(address, form));
    }

    String signatureOf(String path, Map<String, String> form) {
        return signature(account.publicUrl() + "/webhooks/plivo/" + path, form);
    }

    Told post(String path, Map<String, String> form, String signature) {
        ResponseEntity<String> answer = http.exchange(
                RequestEntity.post(account.publicUrl() + "/webhooks/plivo/" + path)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .header("X-Plivo-Signature-V3-Nonce", NONCE)
                        .header("X-Plivo-Signature-V3", signature)
                        .body(encoded(form)),
                String.class);
        return new Told(answer.getStatusCode().value(), answer.getBody() == null ? "" : answer.getBody());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String signature(String address, Map<String, String> form) {
        String[] parts = address.split("\\?", 2);
        String query = parts.length < 2
                ? ""
                : Arrays.stream(parts[1].split("&")).sorted().collect(Collectors.joining("&"));
        StringBuilder signed =
                new StringBuilder(parts[0]).append('?').append(query).append(query.isEmpty() ? "" : ".");
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(account.authToken().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((signed + "." + NONCE).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the carrier was told to do. */
    record Told(int status, String xml) {}

    /** A call that goes on: numbers stand on the wire without the plus sign, as Plivo writes them. */
    class RingingCall {

        private final String id;
        private final Map<String, String> form = new HashMap<>();

        RingingCall(String id, String from, String line) {
            this.id = id;
            form.put("CallUUID", id);
            form.put("From", from.replaceFirst("^\\+", ""));
            form.put("To", line.replaceFirst("^\\+", ""));
            form.put("Direction", "inbound");
            form.put("CallStatus", "ringing");
        }

        String id() {
            return id;
        }

        RingingCall with(String name, String value) {
            form.put(name, value);
            return this;
        }

        RingingCall without(String name) {
            form.remove(name);
            return this;
        }

        Told answer() {
            return VoiceCarrier.this.post("answer", form);
        }

        Told dialEnds(String status, Map<String, String> more) {
            return dialEnds("dial-result", status, more);
        }

        Told dialEnds(String path, String status, Map<String, String> more) {
            Map<String, String> all = new HashMap<>(form);
            all.put("DialStatus", status);
            all.putAll(more);
            return VoiceCarrier.this.post(path, all);
        }

        Told legSays(String action) {
            return VoiceCarrier.this.post(
                    "leg?line=" + form.get("To"),
                    Map.of("CallUUID", id, "DialAction", action, "DialBLegUUID", "leg-1", "DialALegUUID", id));
        }

        Told isRecorded(String address) {
            Map<String, String> all = new HashMap<>(form);
            all.put("RecordUrl", address);
            return VoiceCarrier.this.post("recording?line=" + form.get("To"), all);
        }

        Told hangsUp() {
            return hangsUp("4000");
        }

        Told hangsUp(String code) {
            return hangsUp(code, 42);
        }

        /** @param seconds how long the caller's leg lasted */
        Told hangsUp(String code, int seconds) {
            Map<String, String> all = new HashMap<>(form);
            all.put("HangupCauseCode", code);
            all.put("CallStatus", "completed");
            all.put("Duration", String.valueOf(seconds));
            return VoiceCarrier.this.post("hangup", all);
        }
    }
}
