package dev.textback.business;

import dev.textback.business.Problems.WrongValue;
import dev.textback.business.WeeklyHours.Range;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads time ranges such as {@code 08:00-12:00, 13:00-17:00}. */
class TimeRanges {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");
    private static final int END_OF_DAY = 24 * 60;

    /** The ranges of one key; {@code closed} has none. They may not overlap. */
    List<Range> read(String written) throws WrongValue {
        if (written.equals("closed")) {
            return List.of();
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : written.split(",", -1)) {
            ranges.add(one(part.strip(), "\"08:00-12:00, 13:00-17:00\""));
        }
        refuseOverlap(ranges);
        return ranges;
    }

    /** Exactly one range. */
    Range readOne(String written, String example) throws WrongValue {
        return one(written, example);
    }

    private static Range one(String written, String example) throws WrongValue {
        Matcher parts = RANGE.matcher(written);
        if (!parts.matches()) {
            throw new WrongValue("is no time range; write e.g. " + example);
        }
        int from = minutes(parts.group(1), parts.group(2), END_OF_DAY - 1);
        int to = minutes(parts.group(3), parts.group(4), END_OF_DAY);
        if (from == to) {
            throw new WrongValue("starts and ends at the same time; for the whole day write \"00:00-24:00\"");
        }
        return new Range(LocalTime.of(from / 60, from % 60), LocalTime.of(to / 60 % 24, to % 60));
    }

    private static int minutes(String hour, String minute, int atMost) throws WrongValue {
        int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        if (Integer.parseInt(minute) > 59 || minutes > atMost) {
            throw new WrongValue("has the time " + hour + ":" + minute + "; write 00:00 to 23:59, or 24:00 as an end");
        }
        return minutes;
    }

    private static void refuseOverlap(List<Range> ranges) throws WrongValue {
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = i + 1; j < ranges.size(); j++) {
                if (overlap(ranges.get(i), ranges.get(j))) {
                    throw new WrongValue("has ranges that overlap, " + ranges.get(i) + " and " + ranges.get(j)
                            + "; write each time once, e.g. \"08:00-12:00, 13:00-17:00\"");
                }
            }
        }
    }

    private static boolean overlap(Range one, Range other) {
        return start(one) < end(other) && start(other) < end(one);
    }

    private static int start(Range range) {
        return range.from().toSecondOfDay() / 60;
    }

    /** In minutes from the start of the day on which the range begins. */
    private static int end(Range range) {
        int end = range.to().toSecondOfDay() / 60;
        return range.isOvernight() || end == 0 ? end + END_OF_DAY : end;
    }
}
