package dev.textback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.textback.call.Attestation;
import dev.textback.call.CallSigns;
import dev.textback.call.ReportedCall;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The mappings that the docs show, each with an event of the shape that it was written for; where that shape comes from stands in {@code telephony.md}.
 * That a live account sends the same is not known here.
 */
class ExampleMappingsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T22:00:00Z");

    private static PhoneSystems systems;

    private final EventBody bodies = new EventBody(new ObjectMapper());
    private final EventReader reader = new EventReader(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeAll
    static void as_in_the_docs() {
        systems = ConfiguredSystems.in(ConfiguredSystems.DOCS);
    }

    @Test
    void quo_a_call_without_an_answer_is_missed_even_with_a_voicemail() {
        assertThat(read("quo", quo("incoming", "null")))
                .isEqualTo(new CallEvent.Missed(new ReportedCall(
                        "quo:AC123", "+18005550100", "+18885550101", Instant.parse("2022-01-24T19:22:19Z"))));
        assertThat(read("quo", quo("incoming", "\"2022-01-24T19:22:05.000Z\""))).isInstanceOf(CallEvent.Answered.class);
        assertThat(read("quo", quo("outgoing", "null")))
                .isEqualTo(new CallEvent.Ignored(
                        "/data/object/direction is 'outgoing'; a missed call has one of incoming"));
        assertThat(read("quo", "{\"type\":\"message.received\",\"data\":{\"object\":{\"body\":\"hi\"}}}"))
                .isEqualTo(
                        new CallEvent.Ignored("/type is 'message.received'; a missed call has one of call.completed"));
    }

    private static String quo(String direction, String answeredAt) {
        return """
                {"id": "EVd39", "object": "event", "apiVersion": "v3", "createdAt": "2022-01-24T19:22:25.427Z",
                 "type": "call.completed",
                 "data": {"object": {"id": "AC123", "object": "call", "answeredAt": %s,
                   "completedAt": "2022-01-24T19:22:19.000Z", "direction": "%s", "from": "+18005550100", "media": [],
                   "status": "completed", "to": "+18885550101",
                   "voicemail": {"duration": 7, "type": "audio/mpeg", "url": "https://example.com/v.mp3"}}}}""".formatted(answeredAt, direction);
    }

    @Test
    void ringcentral_a_disconnected_party_that_nobody_answered_is_a_missed_call() {
        assertThat(read("ringcentral", ringcentral("\"Disconnected\"", ", \"missedCall\": true")))
                .isEqualTo(
                        new CallEvent.Missed(new ReportedCall("ringcentral:s-1", "+14155550142", "+14155550199", NOW)));
        assertThat(read("ringcentral", ringcentral("\"Answered\"", ""))).isInstanceOf(CallEvent.Answered.class);
        assertThat(read("ringcentral", ringcentral("\"Proceeding\"", "")))
                .isEqualTo(
                        new CallEvent.Ignored("/body/parties/0/missedCall is missing; a missed call has one of true"));
    }

    private static String ringcentral(String status, String more) {
        return """
                {"event": "/restapi/v1.0/account/1/telephony/sessions",
                 "body": {"sequence": 3, "telephonySessionId": "s-1", "eventTime": "2025-11-13T01:02:03Z",
                   "parties": [{"direction": "Inbound", "to": {"phoneNumber": "+14155550199"},
                     "from": {"phoneNumber": "+14155550142"}, "status": {"code": %s}%s}]}}""".formatted(status, more);
    }

    @Test
    void aircall_a_number_for_an_id_and_epoch_seconds() {
        assertThat(read("aircall", aircall("null")))
                .isEqualTo(new CallEvent.Missed(new ReportedCall(
                        "aircall:76259012", "+1 415-555-0142", "+1 415-555-0199", Instant.ofEpochSecond(1537525802))));
        assertThat(read("aircall", aircall("1537525798"))).isInstanceOf(CallEvent.Answered.class);
    }

    private static String aircall(String answeredAt) {
        return """
                {"resource": "call", "event": "call.ended", "timestamp": 1537525832, "token": "t",
                 "data": {"id": 76259012, "direction": "inbound", "status": "done", "started_at": 1537525785,
                   "answered_at": %s, "ended_at": 1537525802, "raw_digits": "+1 415-555-0142",
                   "number": {"id": 58108, "digits": "+1 415-555-0199"}}}""".formatted(answeredAt);
    }

    @Test
    void dialpad_missed_and_voicemail_are_one_call_and_ended_now() {
        for (String state : new String[] {"missed", "voicemail"}) {
            assertThat(read("dialpad", dialpad(state)))
                    .isEqualTo(new CallEvent.Missed(
                            new ReportedCall("dialpad:5081796480000000", "+14155550142", "+14155550199", NOW)));
        }
        assertThat(read("dialpad", dialpad("connected"))).isInstanceOf(CallEvent.Answered.class);
        assertThat(read("dialpad", dialpad("ringing"))).isInstanceOf(CallEvent.Ignored.class);
    }

    private static String dialpad(String state) {
        return """
                {"call_id": 5081796480000000, "state": "%s", "direction": "inbound",
                 "external_number": "+14155550142", "internal_number": "+14155550199", "date_ended": null}""".formatted(state);
    }

    @Test
    void twilio_a_form() {
        assertThat(read("twilio", "CallSid=CA1&From=%2B14155550142&To=%2B14155550199&DialCallStatus=no-answer"))
                .isEqualTo(new CallEvent.Missed(new ReportedCall("twilio:CA1", "+14155550142", "+14155550199", NOW)));
        assertThat(read("twilio", "CallSid=CA1&From=%2B14155550142&To=%2B14155550199&DialCallStatus=completed"))
                .isInstanceOf(CallEvent.Answered.class);
        assertThat(read(
                        "twilio",
                        "CallSid=CA1&From=%2B14155550142&To=%2B14155550199&DialCallStatus=no-answer"
                                + "&StirVerstat=TN-Validation-Failed"))
                .isEqualTo(new CallEvent.Missed(new ReportedCall(
                        "twilio:CA1", "+14155550142", "+14155550199", NOW, new CallSigns(null, Attestation.FAILED))));
    }

    @Test
    void how_long_it_rang_is_read_in_seconds_and_what_cannot_be_read_costs_no_call(@TempDir Path folder) {
        PhoneSystem system = ConfiguredSystems.in(folder, """
                        textback:
                          telephony:
                            systems:
                              pbx:
                                call-id: /id
                                from: /from
                                to: /to
                                rang-seconds: /rang
                                attestation: /check
                                missed-when: [{ field: /id, present: yes }]
                        """).find("pbx").orElseThrow();
        assertThat(signs(system, "\"rang\": 2.7, \"check\": \"B\"")).isEqualTo(new CallSigns(2, Attestation.B));
        assertThat(signs(system, "\"rang\": \"12\"")).isEqualTo(new CallSigns(12, Attestation.UNKNOWN));
        assertThat(signs(system, "\"rang\": \"soon\", \"check\": 7")).isEqualTo(CallSigns.NONE);
    }

    private CallSigns signs(PhoneSystem system, String more) {
        String event = "{\"id\":\"1\",\"from\":\"+14155550142\",\"to\":\"+14155550199\"," + more + "}";
        return ((CallEvent.Missed)
                        reader.read(system, bodies.read(system.body(), event.getBytes(StandardCharsets.UTF_8))))
                .call()
                .signs();
    }

    private CallEvent read(String name, String body) {
        PhoneSystem system = systems.find(name).orElseThrow();
        return reader.read(system, bodies.read(system.body(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
