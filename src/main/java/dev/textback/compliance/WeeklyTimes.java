package dev.textback.compliance;

import dev.textback.business.WeeklyHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Weekly hours in one zone. */
record WeeklyTimes(WeeklyHours hours, ZoneId zone) implements OpenTimes {

    @Override
    public boolean contains(Instant moment) {
        return hours.contains(moment, zone);
    }

    @Override
    public Optional<Instant> nextStart(Instant from) {
        return hours.nextStart(from, zone);
    }

    @Override
    public Optional<Instant> end(Instant moment) {
        return hours.endOfCurrent(moment, zone);
    }
}
