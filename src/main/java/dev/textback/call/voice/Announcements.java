package dev.textback.call.voice;

import dev.textback.business.AfterHours;
import dev.textback.business.Business;
import dev.textback.business.Businesses;
import dev.textback.business.CallerId;
import dev.textback.texting.FirstTextForecast;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Chooses what a caller hears: a text is promised only if it would go out right now. */
@Service
class Announcements {

    private final Businesses businesses;
    private final FirstTextForecast forecast;
    private final Clock clock;

    Announcements(Businesses businesses, FirstTextForecast forecast, Clock clock) {
        this.businesses = businesses;
        this.forecast = forecast;
        this.clock = clock;
    }

    /** From what the database knows of the caller. */
    Announcement to(IncomingCall call, Business business) {
        if (!(businesses.read(call.from(), business) instanceof CallerId.Textable caller)) {
            return withoutKnowing(businesses, call, business);
        }
        return switch (forecast.of(business, caller.number(), call.callId())) {
            case TEXT -> textsNow(business) ? Announcement.TEXT_IS_COMING : Announcement.CALL_BACK;
            case TAKES_NO_TEXTS -> Announcement.CALL_BACK_AND_BOOKING;
            case NO_TEXT -> Announcement.CALL_BACK;
        };
    }

    /** What can be promised to anybody, when the database is not there to ask. */
    static Announcement withoutKnowing(Businesses businesses, IncomingCall call, Business business) {
        CallerId caller = businesses.read(call.from(), business);
        return caller instanceof CallerId.NotTextable other && other.number() == null
                ? Announcement.NUMBER_WANTED
                : Announcement.CALL_BACK;
    }

    /** At night the business may have said that a caller is texted in the morning, or not at all. */
    private boolean textsNow(Business business) {
        AfterHours night = business.afterHours();
        return business.isOpen(clock.instant())
                || night == AfterHours.TEXT_AND_FOLLOW_UP
                || night == AfterHours.TEXT_ONLY;
    }
}
