package dev.textback.call.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Business.Mode;
import dev.textback.call.CallSigns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallVerdictTest {

    private static final Instant BEGUN = Instant.parse("2026-11-24T18:00:00Z");

    private static @Nullable Instant after(@Nullable Integer seconds) {
        return seconds == null ? null : BEGUN.plusSeconds(seconds);
    }

    /** Seconds after the call began; what is left out never happened. */
    @ParameterizedTest
    @CsvSource({
        "    ,    ,    ,    , false, OPEN,   the phones ring",
        "   5,    ,    ,    , false, OPEN,   somebody or a voicemail picked up",
        "   5,   8,    ,    , false, TAKEN,  the key was pressed",
        "   5,   8,    ,  60, false, TAKEN,  and the talk is over",
        "    ,    ,  20,    , false, MISSED, nobody answered and the caller leaves a message",
        "    ,    ,    ,   9, false, MISSED, the caller gave up",
        "   5,    ,    ,  20, false, MISSED, the caller gave up on a voicemail of ours",
        "   5,    ,    ,  60, false, TAKEN,  no voicemail presses the key",
        "   5,    ,  22,  60, false, MISSED, a voicemail of ours picked up and the caller left a message",
        "    ,    ,    ,   0, true,  MISSED, the carrier blocked it"
    })
    void the_leg_to_our_phones_decides(
            Integer pickedUp, Integer taken, Integer unanswered, Integer ended, boolean spam, CallVerdict verdict) {
        VoiceCall call = new VoiceCall(
                "c",
                "acme",
                after(pickedUp),
                after(taken),
                after(unanswered),
                spam,
                after(ended),
                null,
                CallSigns.NONE);

        assertThat(CallVerdict.of(call, Mode.DIRECT)).isEqualTo(verdict);
    }

    @Test
    void whoever_left_a_message_spoke_with_nobody() {
        VoiceCall call = new VoiceCall(
                "c", "acme", after(5), null, null, false, after(90), "https://media.example/r", CallSigns.NONE);

        assertThat(CallVerdict.of(call, Mode.DIRECT)).isEqualTo(CallVerdict.MISSED);
    }

    @Test
    void what_reaches_a_forwarded_line_was_missed_before() {
        VoiceCall call = new VoiceCall("c", "acme", null, null, null, false, null, null, CallSigns.NONE);

        assertThat(CallVerdict.of(call, Mode.FORWARDED)).isEqualTo(CallVerdict.MISSED);
    }

    @ParameterizedTest
    @CsvSource({
        "completed, leg, , ANSWERED",
        "Completed, leg, 4000, ANSWERED",
        "completed, , , UNANSWERED",
        "completed, leg, 9110, UNANSWERED",
        "no-answer, leg, , UNANSWERED",
        "cancel, , 1000, UNANSWERED",
        "something-new, leg, , UNANSWERED",
        ", leg, , ANSWERED",
        ", , , UNANSWERED",
        "no-answer, leg, 9000, LOST_RACE"
    })
    void a_dial_was_answered_if_a_leg_completed(String status, String leg, String code, DialOutcome outcome) {
        assertThat(DialOutcome.of(status, leg, code)).isEqualTo(outcome);
    }
}
