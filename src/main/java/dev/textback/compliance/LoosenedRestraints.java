package dev.textback.compliance;

import dev.textback.business.Business;
import dev.textback.business.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps unprompted texts few and within waking hours, and may be loosened; a stricter value counts as the usual one. */
@Configuration(proxyBeanMethods = false)
class LoosenedRestraints {

    private static final LocalTime EARLIEST = LocalTime.of(9, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);
    private static final LocalTime SUNDAY = LocalTime.NOON;

    @Bean
    LoosenedSetting textingCapSetting() {
        String usual = String.valueOf(Business.Restraint.USUAL_CAP);
        return new Setting("texting-cap", usual, business -> {
            int cap = business.restraint().cap();
            return cap > Business.Restraint.USUAL_CAP ? String.valueOf(cap) : usual;
        });
    }

    @Bean
    LoosenedSetting textsOnHolidaysSetting() {
        return new Setting(
                "texts-on-holidays", "off", business -> business.restraint().textsOnHolidays() ? "on" : "off");
    }

    @Bean
    LoosenedSetting textingWindowSetting() {
        return new Setting(
                "texting-window",
                "within 09:00-20:00, on Sundays from 12:00",
                business -> isWide(business.textingWindow())
                        ? "beyond 09:00-20:00, or on Sundays before 12:00"
                        : "within 09:00-20:00, on Sundays from 12:00");
    }

    /** @param own the path of the operator's own file; empty: Textback's */
    @Bean
    LoosenedSetting stateWindowsSetting(@Value("${textback.state-windows:}") String own) {
        return new Setting(
                "state-windows", "Textback's", business -> own.isBlank() ? "Textback's" : "the operator's own");
    }

    private static boolean isWide(WeeklyHours window) {
        return window.ranges().entrySet().stream()
                .anyMatch(day -> day.getValue().stream().anyMatch(range -> isWide(day.getKey(), range)));
    }

    private static boolean isWide(DayOfWeek day, WeeklyHours.Range range) {
        return range.from().isBefore(day == DayOfWeek.SUNDAY ? SUNDAY : EARLIEST)
                || range.isOvernight()
                || range.to().equals(LocalTime.MIDNIGHT)
                || range.to().isAfter(LATEST);
    }

    private record Setting(String key, String usual, Function<Business, String> value) implements LoosenedSetting {

        @Override
        public String valueFor(Business business) {
            return value.apply(business);
        }
    }
}
