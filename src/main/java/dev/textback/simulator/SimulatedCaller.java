package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import dev.textback.simulator.VoiceInstruction.Dial;
import dev.textback.simulator.VoiceInstruction.HangUp;
import dev.textback.simulator.VoiceInstruction.RecordVoice;
import dev.textback.simulator.VoiceInstruction.Speak;
import dev.textback.simulator.Webhooks.Answer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * A call from a phone to a line, as the carrier leads it: asks Textback what to do, does it, and tells what came of it. Nobody ever picks up a
 * phone that rings here.
 */
@Component
@ConditionalOnSimulator
class SimulatedCaller {

    private static final int MOST_TURNS = 10;

    /** Longer than the carrier waits for an answer. */
    private static final int PATIENCE_SECONDS = 10;

    private final SimulatedAccount account;
    private final Webhooks webhooks;

    SimulatedCaller(SimulatedAccount account, Webhooks webhooks) {
        this.account = account;
        this.webhooks = webhooks;
    }

    /**
     * Calls, listens to what is said, leaves a message if there is one to leave, and hangs up.
     *
     * @throws PhoneProblem if Textback does not take the call
     */
    Course call(Handset phone, boolean leavesMessage) {
        Map<String, String> form = form(phone);
        Course begun = new Course(String.valueOf(form.get("CallUUID")), new StringBuilder(), false);
        Course course = follow(ask(webhook("answer"), form), form, begun, leavesMessage);
        hangUp(form);
        return course;
    }

    private Course follow(List<VoiceInstruction> first, Map<String, String> form, Course begun, boolean leavesMessage) {
        List<VoiceInstruction> instructions = first;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            for (VoiceInstruction instruction : instructions) {
                if (instruction instanceof Speak speak) {
                    begun.heard().append(begun.heard().isEmpty() ? "" : " ").append(speak.words());
                } else if (instruction instanceof RecordVoice record) {
                    return leavesMessage ? leaveMessage(record, form, begun) : begun;
                } else if (instruction instanceof HangUp) {
                    return begun;
                }
            }
            Dial dial = last(instructions);
            if (dial == null) {
                return begun;
            }
            instructions = ask(dial.action(), with(form, Map.of("DialStatus", "no-answer", "DialRingStatus", "true")));
        }
        return begun;
    }

    private Course leaveMessage(RecordVoice record, Map<String, String> form, Course begun) {
        String address = account.loopback() + "/phone/voicemail.wav?call=" + begun.callId();
        ask(record.action(), with(form, Map.of("RecordUrl", address, "RecordingDuration", "1", "Digits", "hangup")));
        return new Course(begun.callId(), begun.heard(), true);
    }

    private void hangUp(Map<String, String> form) {
        Map<String, String> ended = with(
                form, Map.of("CallStatus", "completed", "HangupCauseCode", "4000", "HangupCauseName", "Normal Hangup"));
        Answer answer = webhooks.post(webhook("hangup"), ended)
                .firstAnswer()
                .completeOnTimeout(new Answer(0, "no answer"), PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (!answer.isAccepted()) {
            throw refused(answer.explanation() + "; the carrier repeats that you hung up");
        }
    }

    private List<VoiceInstruction> ask(URI address, Map<String, String> form) {
        Webhooks.Reply reply = webhooks.ask(address, form);
        if (!reply.answer().isAccepted()) {
            throw refused(reply.answer().explanation());
        }
        try {
            return VoiceInstruction.in(reply.body());
        } catch (IllegalArgumentException unreadable) {
            throw refused("what it answered is no XML for calls");
        }
    }

    private static PhoneProblem refused(String why) {
        return new PhoneProblem(
                HttpStatus.BAD_GATEWAY, "Textback did not take the call: " + why + ". Its log says more");
    }

    private static @Nullable Dial last(List<VoiceInstruction> instructions) {
        return instructions.stream()
                .filter(Dial.class::isInstance)
                .map(Dial.class::cast)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Map<String, String> form(Handset phone) {
        PhoneNumber number = phone.number();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("CallUUID", UUID.randomUUID().toString());
        form.put("From", number == null ? phone.from() : SimulatedCarrier.digits(number));
        form.put("To", SimulatedCarrier.digits(phone.line()));
        form.put("Direction", "inbound");
        form.put("CallStatus", "ringing");
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.putAll(more);
        return all;
    }

    private URI webhook(String name) {
        return URI.create(account.publicUrl() + "/webhooks/plivo/" + name);
    }

    /**
     * How a call went.
     *
     * @param heard what was said to the caller
     * @param voicemail whether they left a message
     */
    record Course(String callId, StringBuilder heard, boolean voicemail) {}
}
