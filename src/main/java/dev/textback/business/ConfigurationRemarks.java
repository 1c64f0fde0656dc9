package dev.textback.business;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is allowed but deserves a word in the log: waits shorter than good manners, and settings that keep texts from going out. */
class ConfigurationRemarks {

    List<String> about(Business business) {
        List<String> remarks = new ArrayList<>();
        Business.Timing timing = business.timing();
        tooSoon(remarks, business, "first-text", timing.firstText(), Duration.ofMinutes(1));
        tooSoon(remarks, business, "nudge", timing.nudge(), Duration.ofHours(4));
        tooSoon(remarks, business, "give-up", timing.giveUp(), Duration.ofHours(24));
        tooSoon(remarks, business, "cooldown", timing.cooldown(), Duration.ofHours(24));
        if (business.mode() == Business.Mode.DIRECT && business.rings().isEmpty()) {
            remarks.add(business.id() + ": mode is direct but rings is empty, so no phone will ring");
        }
        if (!business.sending()) {
            remarks.add(business.id() + ": sending is off, so nothing is texted; calls are recorded and become tasks");
        } else if (!business.registration().allowsSending()) {
            remarks.add(business.id() + ": the registration is "
                    + business.registration().status().name().toLowerCase(Locale.ROOT)
                    + ", so nothing is texted until the carriers know the line");
        }
        if (!business.legalWindows()) {
            remarks.add(business.id() + ": legal-windows is off, so only its own windows keep texts from the night");
        }
        if (business.optOutScope() == OptOutScope.LINE) {
            remarks.add(business.id() + ": opt-out-scope is line, so a STOP to one line leaves the others texting");
        }
        return remarks;
    }

    private static void tooSoon(
            List<String> remarks, Business business, String setting, @Nullable Duration set, Duration usual) {
        if (set != null && set.compareTo(usual) < 0) {
            remarks.add(business.id() + ": timing." + setting + " is " + set + ", sooner than the usual " + usual
                    + "; fine for a trial, hasty for callers");
        }
    }
}
