package dev.textback.business;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that one start shows every mistake in the file. */
public class Problems {

    private final List<Problem> found = new ArrayList<>();

    public List<Problem> found() {
        return List.copyOf(found);
    }

    public int count() {
        return found.size();
    }

    public void add(Place place, String text) {
        found.add(new Problem(place, text));
    }

    /** The value as {@code reading} understands it; null if there is none, or if it is wrong, which is then noted. */
    public <T> @Nullable T read(Place place, @Nullable String written, Reading<T> reading) {
        if (written == null) {
            return null;
        }
        try {
            return reading.read(written.strip());
        } catch (WrongValue wrong) {
            add(place, "'" + written + "' " + wrong.getMessage());
            return null;
        }
    }

    /** Like {@link #read(Place, String, Reading)}, with what to go on with if there is no value, or a wrong one. */
    public <T> T read(Place place, @Nullable String written, Reading<T> reading, T otherwise) {
        T value = read(place, written, reading);
        return value == null ? otherwise : value;
    }

    /** A value that must be there; if it is not, or is wrong, that is noted, and {@code otherwise} lets the reading go on. */
    public <T> T need(Place place, @Nullable String written, String whatToWrite, Reading<T> reading, T otherwise) {
        if (written == null || written.isBlank()) {
            add(place, "is missing; " + whatToWrite);
            return otherwise;
        }
        return read(place, written, reading, otherwise);
    }

    /** Understands one written value. */
    public interface Reading<T> {
        T read(String written) throws WrongValue;
    }

    /** Why a written value is wrong, in words that follow the value: {@code is no time zone; write e.g. America/New_York}. */
    public static class WrongValue extends Exception {
        public WrongValue(String message) {
            super(message);
        }
    }
}
