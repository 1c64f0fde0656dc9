package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import dev.textback.business.WeeklyHours;

/** A law that leaves automated texts only some hours of the day. Every such bean applies; where they differ, the stricter side wins. */
interface LegalHours {

    /** The hours that the law leaves for this caller, in each zone the caller may be in. */
    WeeklyHours forCaller(PhoneNumber caller);
}
