package dev.textback.business;

import dev.textback.business.Business.Registration;
import dev.textback.business.Business.Registration.OfLine;
import dev.textback.business.Problems.WrongValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the carriers know of the lines: for all of them, and for those that differ. */
class RegistrationReader {

    private static final String KINDS =
            "write e.g. { kind: 10dlc, status: registered }, kind none-needed where the carriers ask for "
                    + "none, or sending: off";
    private static final String STATUSES = "is missing; write registered, pending, rejected or unregistered";

    /** More than any carrier allows. */
    private static final int MOST = 1_000_000;

    private final Problems problems;
    private final NumbersReader numbers;

    RegistrationReader(Problems problems, NumbersReader numbers) {
        this.problems = problems;
        this.numbers = numbers;
    }

    /** Must be said where texts are sent: carriers block unregistered lines, and a guess of ours would hide it. */
    Registration read(
            Place place, TextbackProperties.Registration written, boolean sending, List<PhoneNumber> businessLines) {
        Registration.Kind kind = kind(place, written.kind());
        if (sending && written.kind() == null) {
            problems.add(place.child("kind"), "is missing, but sending is on; " + KINDS);
        } else if (sending && written.status() == null && kind != Registration.Kind.NONE_NEEDED) {
            problems.add(place.child("status"), STATUSES);
        }
        return new Registration(
                kind,
                status(place, written.status()),
                number(place.child("texts-per-minute"), written.textsPerMinute()),
                number(place.child("segments-per-day"), written.segmentsPerDay()),
                lines(place.child("lines"), written.lines(), businessLines));
    }

    private List<OfLine> lines(
            Place place, List<TextbackProperties.LineRegistration> written, List<PhoneNumber> businessLines) {
        List<OfLine> lines = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            OfLine line = line(place.item(i), written.get(i), businessLines);
            if (line != null) {
                lines.add(line);
            }
        }
        return Collections.unmodifiableList(lines);
    }

    private @Nullable OfLine line(
            Place place, TextbackProperties.LineRegistration written, List<PhoneNumber> businessLines) {
        PhoneNumber line = numbers.one(place.child("line"), written.line());
        if (line == null || !businessLines.contains(line)) {
            problems.add(
                    place.child("line"),
                    (line == null ? "is missing" : "'" + written.line() + "' is no line of the business")
                            + "; write one of its lines, e.g. \"+18885550100\"");
            return null;
        }
        Registration.Kind kind = kind(place, written.kind());
        if (written.kind() == null) {
            problems.add(place.child("kind"), "is missing; write one of 10dlc, toll-free, short-code, none-needed");
        } else if (written.status() == null && kind != Registration.Kind.NONE_NEEDED) {
            problems.add(place.child("status"), STATUSES);
        }
        return new OfLine(
                line,
                kind,
                status(place, written.status()),
                number(place.child("texts-per-minute"), written.textsPerMinute()));
    }

    private Registration.Kind kind(Place place, @Nullable String written) {
        return problems.read(place.child("kind"), written, Choice.ofRegistrationKind(), Registration.Kind.TEN_DLC);
    }

    private Registration.Status status(Place place, @Nullable String written) {
        return problems.read(
                place.child("status"), written, Choice.of(Registration.Status.class), Registration.Status.UNREGISTERED);
    }

    private @Nullable Integer number(Place place, @Nullable String written) {
        return problems.read(place, written, RegistrationReader::positive);
    }

    private static Integer positive(String written) throws WrongValue {
        try {
            int number = Integer.parseInt(written);
            if (number > 0 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // said below
        }
        throw new WrongValue("is no number from 1 to " + MOST + "; write e.g. 240, or leave it out");
    }
}
