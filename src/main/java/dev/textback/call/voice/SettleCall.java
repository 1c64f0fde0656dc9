package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.call.CallSigns;
import dev.textback.call.HandledCall;
import dev.textback.call.ReportCall;
import dev.textback.call.ReportedCall;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Draws the consequences of what is known of a call: missed, it is reported as any missed call; taken, whatever waits for its caller is
 * withdrawn. Each message notes its fact first, then settles on all of them, and looks once more afterwards: so of two that come at once the
 * later sees both, and a call that was taken for missed too early is put right.
 */
@Service
class SettleCall {

    private static final Logger LOG = LoggerFactory.getLogger(SettleCall.class);

    private final Businesses businesses;
    private final VoiceCalls calls;
    private final ReportCall reports;
    private final HandledCall handled;
    private final TellProcess tell;
    private final VoiceTrail trail;
    private final Clock clock;

    SettleCall(
            Businesses businesses,
            VoiceCalls calls,
            ReportCall reports,
            HandledCall handled,
            TellProcess tell,
            VoiceTrail trail,
            Clock clock) {
        this.businesses = businesses;
        this.calls = calls;
        this.reports = reports;
        this.handled = handled;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    /** Settles the call on what is known of it now; again and again if need be, with the same end. */
    void settle(IncomingCall call, Business business) {
        VoiceCall known = calls.find(call.callId()).orElseThrow();
        switch (CallVerdict.of(known, business.mode())) {
            case TAKEN -> taken(call, business, known);
            case MISSED -> missed(call, business, known);
            case OPEN -> LOG.debug("The phones of {} still ring", business.id());
        }
    }

    /** A caller who gives up while it rings has waited as long as their leg lasted. Of a forwarded call we know neither ringing nor caller id. */
    private static CallSigns signs(VoiceCall known, Business business) {
        if (business.mode() == Business.Mode.FORWARDED) {
            return CallSigns.NONE;
        }
        boolean gaveUp = known.endedAt() != null && known.unansweredAt() == null && known.recording() == null;
        return new CallSigns(
                gaveUp ? known.signs().rangSeconds() : null, known.signs().attestation());
    }

    private void taken(IncomingCall call, Business business, VoiceCall known) {
        handled.handled(call.callId());
        Instant spoke = Optional.ofNullable(known.takenAt())
                .or(() -> Optional.ofNullable(known.endedAt()))
                .orElseGet(clock::instant);
        if (businesses.read(call.from(), business) instanceof CallerId.Textable caller) {
            handled.spokeWith(business, caller.number(), spoke);
        }
    }

    private void missed(IncomingCall call, Business business, VoiceCall known) {
        Instant ended = known.endedAt();
        ReportCall.Report report = reports.report(new ReportedCall(
                call.callId(),
                call.from(),
                business.lineReportedAs(call.to()).e164(),
                ended == null ? clock.instant() : ended,
                ended == null && !known.spam(),
                known.spam(),
                signs(known, business)));
        if (report instanceof ReportCall.Report.Recorded recorded) {
            trail.nobodyTook(call, recorded.call(), business);
        } else if (report instanceof ReportCall.Report.Conflict) {
            LOG.warn("Call {} was reported before with another caller or line; the first report stands", call.callId());
        }
        VoiceCall now = calls.find(call.callId()).orElseThrow();
        if (CallVerdict.of(now, business.mode()) == CallVerdict.TAKEN) {
            taken(call, business, now);
        } else if (now.endedAt() != null) {
            tell.ended(call.callId(), now.endedAt());
        }
    }
}
