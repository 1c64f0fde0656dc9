package dev.textback.business;

import dev.textback.business.Problems.WrongValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads phone numbers, which the configuration writes in E.164 form. */
class NumbersReader {

    private final Problems problems;

    NumbersReader(Problems problems) {
        this.problems = problems;
    }

    List<PhoneNumber> lines(Place place, List<String> written) {
        if (written.isEmpty()) {
            problems.add(place, "has no line; write the numbers that receive the calls, e.g. [\"+14155550199\"]");
        }
        return each(place, written);
    }

    List<PhoneNumber> each(Place place, List<String> written) {
        Set<PhoneNumber> numbers = new LinkedHashSet<>();
        for (int i = 0; i < written.size(); i++) {
            PhoneNumber number = one(place.item(i), written.get(i));
            if (number != null && !numbers.add(number)) {
                problems.add(place.item(i), "'" + written.get(i) + "' stands in the list twice; write it once");
            }
        }
        return List.copyOf(numbers);
    }

    @Nullable PhoneNumber one(Place place, @Nullable String written) {
        return problems.read(place, written, NumbersReader::number);
    }

    private static PhoneNumber number(String written) throws WrongValue {
        try {
            return new PhoneNumber(written);
        } catch (IllegalArgumentException notE164) {
            throw new WrongValue(
                    "is no phone number in E.164 form; write a plus sign, the country code and the number, in quotes, "
                            + "e.g. \"+14155550199\"");
        }
    }
}
