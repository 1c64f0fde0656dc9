package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** A window that reaches beyond the usual one on some day. */
@Component
class TextingWindowSetting implements LoosenedSetting {

    private static final LocalTime EARLIEST = LocalTime.of(9, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);
    private static final LocalTime SUNDAY = LocalTime.NOON;

    @Override
    public String key() {
        return "texting-window";
    }

    @Override
    public String valueFor(Business business) {
        return isWide(business) ? "beyond 09:00-20:00, or on Sundays before 12:00" : usual();
    }

    @Override
    public String usual() {
        return "within 09:00-20:00, on Sundays from 12:00";
    }

    private static boolean isWide(Business business) {
        return business.textingWindow().ranges().entrySet().stream()
                .anyMatch(day -> isWide(day.getKey(), day.getValue()));
    }

    private static boolean isWide(DayOfWeek day, List<WeeklyHours.Range> ranges) {
        LocalTime earliest = day == DayOfWeek.SUNDAY ? SUNDAY : EARLIEST;
        return ranges.stream()
                .anyMatch(range -> range.from().isBefore(earliest)
                        || range.isOvernight()
                        || range.to().equals(LocalTime.MIDNIGHT)
                        || range.to().isAfter(LATEST));
    }
}
