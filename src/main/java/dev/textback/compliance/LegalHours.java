package dev.textback.compliance;

import dev.textback.business.PhoneNumber;
import java.util.List;

/** A law that leaves automated texts only some hours of the day. Every such bean applies; where they differ, the stricter side wins. */
interface LegalHours {

    /** What the law leaves for this caller, in each zone the caller may be in; none if it says nothing about them. */
    List<LegalWindow> forCaller(PhoneNumber caller);
}
