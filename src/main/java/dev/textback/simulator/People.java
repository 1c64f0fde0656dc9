package dev.textback.simulator;

import dev.textback.business.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The callers that the phone page offers, and the one fact about numbers that the simulated carrier knows: who has a landline. */
@Component
@ConditionalOnSimulator
class People {

    private static final List<Person> PEOPLE = List.of(
            new Person("Maria", "+14155550111", Line.MOBILE, "Mobile"),
            new Person("Sam", "+14155550112", Line.MOBILE, "Mobile"),
            new Person("Bob", "+14155550113", Line.MOBILE, "Mobile"),
            new Person("Dolores", "+14155550114", Line.LANDLINE, "Landline, no texts"),
            new Person("Withheld number", "anonymous", Line.NONE, "Hides the number"),
            new Person("Call centre", "+18005550199", Line.TOLL_FREE, "Toll-free number"));

    List<Person> all() {
        return PEOPLE;
    }

    /** The person with this {@code from}; null: somebody typed in. */
    @Nullable Person with(String from) {
        return PEOPLE.stream()
                .filter(person -> person.from().equals(from))
                .findFirst()
                .orElse(null);
    }

    Line lineOf(PhoneNumber number) {
        Person person = with(number.e164());
        if (person != null) {
            return person.line();
        }
        return number.e164().matches("\\+18(00|33|44|55|66|77|88)\\d{7}") ? Line.TOLL_FREE : Line.MOBILE;
    }

    /**
     * A caller.
     *
     * @param from what telephony reports as the caller's number
     * @param hint what is special about the phone, in a few words
     */
    record Person(String name, String from, Line line, String hint) {

        /** What the phone is called: a person's, or just what it is. */
        String phone() {
            return line == Line.MOBILE || line == Line.LANDLINE ? name + "’s phone" : name;
        }
    }

    /** What kind of line a number is, with Plivo's word for it. */
    enum Line {
        MOBILE("mobile"),
        LANDLINE("fixed"),
        TOLL_FREE("toll-free"),
        NONE("unknown");

        private final String lookupType;

        Line(String lookupType) {
            this.lookupType = lookupType;
        }

        String lookupType() {
            return lookupType;
        }
    }
}
