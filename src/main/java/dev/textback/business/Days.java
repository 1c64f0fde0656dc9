package dev.textback.business;

import dev.textback.business.Problems.WrongValue;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a key of the hours: a day such as {@code sat}, or a range such as {@code mon-fri}; {@code sat-mon} wraps. */
class Days {

    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    List<DayOfWeek> read(String key) throws WrongValue {
        // An environment variable cannot hold a hyphen: …_HOURS_MON_FRI arrives as "mon.fri".
        String letters = key.toLowerCase(Locale.ROOT).replaceAll("[-._\\s]", "");
        if (letters.length() == 3) {
            return List.of(day(letters));
        }
        if (letters.length() == 6) {
            return between(day(letters.substring(0, 3)), day(letters.substring(3)));
        }
        throw noDay();
    }

    private static List<DayOfWeek> between(DayOfWeek first, DayOfWeek last) {
        List<DayOfWeek> days = new ArrayList<>();
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        days.add(last);
        return days;
    }

    private static DayOfWeek day(String name) throws WrongValue {
        int index = NAMES.indexOf(name);
        if (index < 0) {
            throw noDay();
        }
        return DayOfWeek.of(index + 1);
    }

    private static WrongValue noDay() {
        return new WrongValue("is no day; write " + String.join(", ", NAMES) + ", or a range such as mon-fri");
    }
}
