package dev.textback.compliance;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The states and the District of Columbia, by name and by the two letters of the Postal Service. */
final class UsStates {

    private static final Map<String, String> LETTERS = Stream.of("""
            Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,Florida FL,
            Georgia GA,Hawaii HI,Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,
            Maryland MD,Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,
            Nevada NV,New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,North Carolina NC,North Dakota ND,Ohio OH,
            Oklahoma OK,Oregon OR,Pennsylvania PA,Rhode Island RI,South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,
            Utah UT,Vermont VT,Virginia VA,Washington State WA,Washington WA,West Virginia WV,Wisconsin WI,Wyoming WY,
            Washington D.C. DC""".split(","))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, entry.length() - 3), entry -> entry.substring(entry.length() - 2)));

    private UsStates() {}

    static Optional<String> lettersOf(String name) {
        return Optional.ofNullable(LETTERS.get(name));
    }
}
