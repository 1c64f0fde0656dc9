package dev.textback.compliance.recognition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The rows of the table of word pieces that the lines need: the rest of it learns nothing, and is left out while training. */
final class WordRows {

    private final TreeSet<Long> places = new TreeSet<>();
    private final Map<Long, Integer> rows = new HashMap<>();

    WordRows(Collection<long[]> lines) {
        // What short lines are filled up with
        places.add(0L);
        for (long[] line : lines) {
            for (long place : line) {
                places.add(place);
            }
        }
        places.forEach(place -> rows.put(place, rows.size()));
    }

    int size() {
        return places.size();
    }

    int of(long place) {
        return rows.get(place);
    }

    /** The rows out of the whole table. */
    float[] from(float[] table, int width) {
        float[] some = new float[size() * width];
        rows.forEach((place, row) -> System.arraycopy(table, (int) (place * width), some, row * width, width));
        return some;
    }

    /** The whole table with these rows in their places. */
    float[] into(float[] table, float[] some, int width) {
        float[] whole = table.clone();
        rows.forEach((place, row) -> System.arraycopy(some, row * width, whole, (int) (place * width), width));
        return whole;
    }
}
