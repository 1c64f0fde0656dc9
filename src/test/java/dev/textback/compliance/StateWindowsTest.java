package dev.textback.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.business.ABusiness;
import dev.textback.business.Business;
import dev.textback.business.PhoneNumber;
import dev.textback.business.SetUpProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What states ask for beyond the federal hours. */
class StateWindowsTest {

    private static final String HEADER = "state,mon-fri,sat,sun,holidays,cap,checked,certainty,source\n";
    private static final PhoneNumber MIAMI = new PhoneNumber("+13055550100");
    private static final PhoneNumber HOUSTON = new PhoneNumber("+17135550100");
    private static final PhoneNumber BIRMINGHAM = new PhoneNumber("+12055550100");

    private final StateHours states = new StateHours(new CallerStates(), new StateWindows(""));
    private final TextingWindows windows =
            new ZonedTextingWindows(new CallerZones(), List.of(new FederalHours(), states));

    /** Texts whenever the law lets it. */
    private final Business eager = new ABusiness()
            .inZone("America/New_York")
            .texting(Map.of("mon-sun", "00:00-24:00"))
            .build();

    @ParameterizedTest
    @CsvSource({
        "+13055550100, FL", "+17135550100, TX", "+12055550100, AL", "+14155550100, CA", "+12065550100, WA",
        "+14015550100, RI", "+13045550100, WV", "+12025550100, DC", "+12125550100, NY", "+16465550100, NY",
        "+18005550100, ''", "+15005550006, ''", "+16135550100, ''", "+442071234567, ''"
    })
    void the_area_code_tells_the_state(String number, String state) {
        assertThat(String.join("", new CallerStates().of(new PhoneNumber(number))))
                .isEqualTo(state);
    }

    @Test
    void florida_ends_an_hour_before_the_federal_hours() {
        assertThat(windows.closesAt(eager, MIAMI, at("2026-06-01T12:00", "America/New_York")))
                .contains(at("2026-06-01T20:00", "America/New_York"));
    }

    @Test
    void texas_begins_its_sundays_at_noon() {
        Instant sunday = at("2026-06-07T09:00", "America/Chicago");

        assertThat(windows.unpromptedAllowed(eager, HOUSTON, sunday)).isFalse();
        assertThat(windows.nextUnprompted(eager, HOUSTON, sunday)).contains(at("2026-06-07T12:00", "America/Chicago"));
    }

    @Test
    void alabama_leaves_sundays_and_federal_holidays_alone() {
        assertThat(windows.nextUnprompted(eager, BIRMINGHAM, at("2026-06-06T21:00", "America/Chicago")))
                .contains(at("2026-06-08T08:00", "America/Chicago"));
        // Independence Day is a Saturday in 2026, so Friday is its day off
        assertThat(windows.nextUnprompted(eager, BIRMINGHAM, at("2026-07-02T21:00", "America/Chicago")))
                .contains(at("2026-07-06T08:00", "America/Chicago"));
        assertThat(windows.closesAt(eager, BIRMINGHAM, at("2026-07-02T19:00", "America/Chicago")))
                .contains(at("2026-07-02T20:00", "America/Chicago"));
    }

    @Test
    void a_state_of_which_nothing_is_known_leaves_the_federal_hours() {
        PhoneNumber newYorker = new PhoneNumber("+12125550100");

        assertThat(windows.closesAt(eager, newYorker, at("2026-06-01T12:00", "America/New_York")))
                .contains(at("2026-06-01T21:00", "America/New_York"));
    }

    @Test
    void some_states_have_a_cap() {
        assertThat(states.legalCap(MIAMI)).hasValue(3);
        assertThat(states.legalCap(HOUSTON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Florida,08:00-20:00,08:00-20:00,closed,open,3,2026-11-23,statute,x | line 2, state: 'Florida' is no state",
                "FL,8-20,08:00-20:00,closed,open,3,2026-11-23,statute,x | line 2, mon-fri: '8-20' is no range",
                "FL,08:00-20:00,20:00-08:00,closed,open,3,2026-11-23,statute,x | line 2, sat: '20:00-08:00' is no range",
                "FL,08:00-20:00,08:00-25:00,closed,open,3,2026-11-23,statute,x | line 2, sat: '08:00-25:00' is no range",
                "FL,08:00-20:00,closed,no,open,3,2026-11-23,statute,x | line 2, sun: 'no' is no range",
                "FL,08:00-20:00,closed,closed,maybe,3,2026-11-23,statute,x | line 2, holidays: 'maybe' is none of open, closed",
                "FL,08:00-20:00,closed,closed,open,0,2026-11-23,statute,x | line 2, cap: '0' is no cap",
                "FL,08:00-20:00,closed,closed,open,3,today,statute,x | line 2, checked: 'today' is no date",
                "FL,08:00-20:00,closed,closed,open,3,2026-11-23,sure,x | line 2, certainty: 'sure' is none of",
                "FL,08:00-20:00,closed,closed,open,3,2026-11-23,statute, | line 2, source: '' is empty",
                "FL,08:00-20:00 | line 2 has 2 fields; write 9",
                "FL,08:00-20:00,closed,closed,open,3,2026-11-23,statute,Fla. Stat. 501, (6) | line 2 has 10 fields; write 9"
            })
    void a_mistake_in_the_operators_own_table_is_named_by_line_and_field(String line, String complaint) {
        assertThatThrownBy(() -> new StateWindowsFile("own.csv").read(bytes(HEADER + line)))
                .isInstanceOf(SetUpProblem.class)
                .hasMessageContaining("textback.state-windows: own.csv, " + complaint);
    }

    @Test
    void a_table_whose_quotes_make_no_sense_is_said_so() {
        assertThatThrownBy(() -> new StateWindowsFile("own.csv").read(bytes(HEADER + "FL,\"08:00")))
                .isInstanceOf(SetUpProblem.class)
                .hasMessageContaining("textback.state-windows: own.csv: the row that begins in line 2 cannot be read");
    }

    @Test
    void a_table_as_a_spreadsheet_in_europe_saves_it_is_read_too() {
        String saved = """
                "# Our own, with remarks, of course";;;;;;;;
                # checked by our lawyer;;;;;;;;
                state;mon-fri;sat;sun;holidays;cap;checked;certainty;source

                FL;08:00-20:00;08:00-20:00;closed;open;3;2026-11-23;statute;"Fla. Stat. 501.616(6); 501.059(8)(d)"
                """;

        assertThat(new StateWindowsFile("own.csv").read(bytes("\uFEFF" + saved.replace("\n", "\r\n"))))
                .hasEntrySatisfying("FL", rule -> {
                    assertThat(rule.cap()).hasValue(3);
                    assertThat(rule.source()).isEqualTo("Fla. Stat. 501.616(6); 501.059(8)(d)");
                })
                .hasSize(1);
    }

    @Test
    void a_state_stands_in_the_table_once() {
        String line = "FL,08:00-20:00,closed,closed,open,3,2026-11-23,statute,x\n";

        assertThatThrownBy(() -> new StateWindowsFile("own.csv").read(bytes(HEADER + line + line)))
                .hasMessageContaining("line 3, state: 'FL' stands in an earlier line too");
    }

    @Test
    void a_table_that_is_not_there_is_said_so() {
        assertThatThrownBy(() -> new StateWindows("no/such.csv"))
                .isInstanceOf(SetUpProblem.class)
                .hasMessageContaining("textback.state-windows: the file 'no/such.csv' cannot be read");
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }

    private static Instant at(String time, String zone) {
        return LocalDateTime.parse(time).atZone(ZoneId.of(zone)).toInstant();
    }
}
