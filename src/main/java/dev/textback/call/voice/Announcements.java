package dev.textback.call.voice;

import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.business.PhoneNumber;
import dev.textback.call.CallProcess;
import dev.textback.call.Circumstances;
import dev.textback.compliance.ConsentLedger;
import dev.textback.texting.FirstTextForecast;
import org.springframework.stereotype.Service;

/** Chooses what a caller hears: a text is promised only if it would go out right now. */
@Service
class Announcements {

    private final Businesses businesses;
    private final FirstTextForecast forecast;
    private final ConsentLedger ledger;
    private final Circumstances circumstances;
    private final CallProcess process;

    Announcements(
            Businesses businesses,
            FirstTextForecast forecast,
            ConsentLedger ledger,
            Circumstances circumstances,
            CallProcess process) {
        this.businesses = businesses;
        this.ledger = ledger;
        this.forecast = forecast;
        this.circumstances = circumstances;
        this.process = process;
    }

    /** From what the database knows of the caller. */
    Announcement to(IncomingCall call, Business business) {
        if (!(businesses.read(call.from(), business) instanceof CallerId.Textable caller)) {
            return withoutKnowing(businesses, call, business);
        }
        PhoneNumber line = business.lineReportedAs(call.to());
        return switch (forecast.of(business, caller.number(), line, call.callId())) {
            case TEXT ->
                textsNow(business, caller.number(), line) ? Announcement.ofText(business) : Announcement.CALL_BACK;
            case TAKES_NO_TEXTS -> Announcement.CALL_BACK_AND_BOOKING;
            case NO_TEXT -> Announcement.CALL_BACK;
        };
    }

    /** Keeps in the consent ledger the words with which the caller was told of the text. */
    void keepNotice(Announcement announcement, IncomingCall call, Business business) {
        if (announcement.tellsOfAText() && businesses.read(call.from(), business) instanceof CallerId.Textable caller) {
            ledger.record(
                    business.id(),
                    caller.number(),
                    "announced-by-voice",
                    call.callId(),
                    announcement.spoken(business),
                    "",
                    "spoken-notice",
                    "textback");
        }
    }

    /** What can be promised to anybody, when the database is not there to ask. */
    static Announcement withoutKnowing(Businesses businesses, IncomingCall call, Business business) {
        CallerId caller = businesses.read(call.from(), business);
        return caller instanceof CallerId.NotTextable other && other.number() == null
                ? Announcement.NUMBER_WANTED
                : Announcement.CALL_BACK;
    }

    /** The gate lets a text out; whether the business wants one is for the decision table: not at night, perhaps, and not to everybody. */
    private boolean textsNow(Business business, PhoneNumber caller, PhoneNumber line) {
        return process.responseTo(circumstances.ofCallToCome(business, caller, line))
                .equals("text-now");
    }
}
