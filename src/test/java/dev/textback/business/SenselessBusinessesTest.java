package dev.textback.business;

import static dev.textback.business.ConfiguredByFile.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SenselessBusinessesTest {

    @TempDir
    Path folder;

    private ConfiguredByFile file;

    @BeforeEach
    void file() {
        file = new ConfiguredByFile(folder);
    }

    /** One line of the file is replaced (matched by its key); the message names the place and what would be right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hours: { mon-fri: \"8-17\" } | .hours.mon-fri: '8-17' is no time range; write e.g. \"08:00-12:00, 13:00-17:00\"",
                "hours: { mon-fri: \"08:00-08:00\" } | .hours.mon-fri: '08:00-08:00' starts and ends at the same time",
                "hours: { mon: \"00:00-00:00\" } | for the whole day write \"00:00-24:00\"",
                "hours: { mon: \"08:00-25:00\" } | has the time 25:00; write 00:00 to 23:59, or 24:00 as an end",
                "hours: { mon: \"08:61-12:00\" } | has the time 08:61",
                "hours: { mon: \"24:00-12:00\" } | has the time 24:00",
                "hours: { mon: \"08:00-12:00, 11:00-14:00\" } | has ranges that overlap, 08:00-12:00 and 11:00-14:00",
                "hours: { mon: \"20:00-02:00, 23:00-24:00\" } | has ranges that overlap",
                "hours: { mon: \"08:00-12:00,\" } | is no time range",
                "hours: { mon: \"\" } | .hours.mon: is missing; write time ranges, leave the day out, or write closed",
                "hours: { monday: \"08:00-12:00\" } | .hours.monday: 'monday' is no day; write mon, tue, wed",
                "hours: { mon-foo: \"08:00-12:00\" } | or a range such as mon-fri",
                "hours: { mon: closed } | .hours: has no hours; write e.g.",
                "id: Acme Plumbing | .id: 'Acme Plumbing' is no id; write lower-case letters, digits and hyphens",
                "id: | .id: is missing; write a short name",
                "brand: \" \" | .brand: is missing; write the name that every text begins with",
                "industry: plumbing | .industry: 'plumbing' is unknown; write one of service, retail, professional",
                "zone: PST | .zone: 'PST' is no time zone; write a name of the tz database, e.g. America/New_York",
                "zone: America/LosAngeles | is no time zone",
                "lines: [] | .lines: has no line; write the numbers that receive the calls",
                "lines: [\"415 555 0199\"] | .lines[0]: '415 555 0199' is no phone number in E.164 form",
                "lines: [+14155550199] | .lines[0]: '14155550199' is no phone number in E.164 form; write a plus sign",
                "lines: [\"+14155550199\", \"+14155550199\"] | .lines[1]: '+14155550199' stands in the list twice",
                "rings: [\"+14155550123\", \"+14155550199\"] | .rings[1]: '+14155550199' is in textback.businesses[0] (acme-plumbing).lines",
                "owner: { phone: \"+14155550199\" } | .owner.phone: '+14155550199' is in",
                "owner: { phone: 5550123 } | .owner.phone: '5550123' is no phone number",
                "owner: { email: nobody } | .owner.email: 'nobody' is no e-mail address",
                "published: x | .published: 'x' is no phone number",
                "mode: divert | .mode: 'divert' is unknown; write one of forwarded, direct",
                "holidays: [2026-12-25, 25.12.2026] | .holidays[1]: '25.12.2026' is no date, nor us-federal, nor the path of an .ics file; write e.g. 2026-12-25",
                "holidays: [2026-02-30] | is no date",
                "booking: { url: acme.example/book } | .booking.url: 'acme.example/book' is no web address; write e.g. https://acme.example/book",
                "booking: { url: \"javascript:alert(1)\" } | is no web address",
                "booking: { average-value: -1 } | .booking.average-value: '-1' is no amount of money; write e.g. 180",
                "booking: { average-value: lots } | is no amount of money",
                "sending: maybe | .sending: 'maybe' is neither on nor off",
                "legal-windows: 1 | .legal-windows: '1' is neither on nor off",
                "timing: { nudge: 5h } | .timing.nudge: '5h' is no positive duration; write e.g. PT1M, PT5H or P3D",
                "timing: { first-text: PT0S } | .timing.first-text: 'PT0S' is no positive duration",
                "timing: { cooldown: -PT1H } | .timing.cooldown: '-PT1H' is no positive duration",
                "first-text-window: daytime | .first-text-window: 'daytime' is no time range; write e.g. \"08:00-21:00\", or any",
                "texting-window: { sun: noon } | .texting-window.sun: 'noon' is no time range",
                "after-hours: sleep | .after-hours: 'sleep' is unknown; write one of text-and-follow-up, text-only, hold-until-morning, nothing",
                "registration: { } | .registration.kind: is missing, but sending is on; write e.g. { kind: 10dlc, status: registered }",
                "registration: { kind: 10dlc } | .registration.status: is missing; write registered, pending, rejected or unregistered",
                "registration: { kind: ten, status: done } | .registration.kind: 'ten' is unknown; write one of 10dlc, toll-free, short-code, none-needed",
                "registration: { kind: ten, status: done } | .registration.status: 'done' is unknown; write one of registered, pending, rejected, unregistered",
                "registration: { kind: 10dlc, status: registered, texts-per-minute: fast } | .registration.texts-per-minute: 'fast' is no number from 1 to 1000000; write e.g. 240, or leave it out",
                "registration: { kind: 10dlc, status: registered, segments-per-day: 0 } | .registration.segments-per-day: '0' is no number",
                "registration: { kind: 10dlc, status: registered, lines: [{ line: \"+18885550100\", kind: toll-free, status: pending }] } | .registration.lines[0].line: '+18885550100' is no line of the business; write one of its lines",
                "registration: { kind: 10dlc, status: registered, lines: [{ line: \"+14155550199\" }] } | .registration.lines[0].kind: is missing; write one of 10dlc, toll-free, short-code, none-needed",
            })
    void a_senseless_setting_stops_the_start(String line, String message) {
        String yaml =
                ACME.replaceFirst("(?m)^(  +(?:- )?)" + line.substring(0, line.indexOf(':') + 1) + ".*$", "$1" + line);

        assertThat(yaml).as("a line of the file was replaced").contains(line).isNotEqualTo(ACME);
        assertThatThrownBy(() -> file.start(yaml))
                .hasRootCauseInstanceOf(SenselessBusinessesException.class)
                .rootCause()
                .message()
                .contains("textback.businesses[0]")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bookng: { url: x } | (acme-plumbing).bookng.url: is no setting of ours; known here are id, brand, industry",
                "legal-window: off | (acme-plumbing).legal-window: is no setting of ours",
            })
    void a_mistyped_key_is_never_passed_over(String line, String message) {
        assertThatThrownBy(() -> file.start(ACME + "      " + line + "\n")).hasStackTraceContaining(message);
    }

    @Test
    void a_mistyped_key_inside_a_group_names_the_groups_keys() {
        assertThatThrownBy(() -> file.start(ACME.replace("average-value", "averge-value")))
                .rootCause()
                .hasMessageContaining(
                        "(acme-plumbing).booking.averge-value: is no setting of ours; known here are url, average-value");
    }

    @Test
    void a_group_where_a_single_value_belongs_is_told() {
        assertThatThrownBy(() -> file.start(ACME.replace("zone: America/Los_Angeles", "zone: { name: x }")))
                .rootCause()
                .hasMessageContaining(
                        "(acme-plumbing).zone.name: goes deeper than this setting does; write a single value (acme.yaml, line 6)");
    }

    @Test
    void switches_of_alerts_are_on_or_off_and_there_are_no_others() {
        assertThatThrownBy(() -> file.start(ACME + "      alerts: { replies: some, calls: off }\n"))
                .rootCause()
                .hasMessageContaining(
                        "(acme-plumbing).alerts.replies: 'some' is neither on nor off (acme.yaml, line 22)")
                .hasMessageContaining(
                        "(acme-plumbing).alerts.calls: is no setting of ours; known here are missed-calls, replies");
    }

    @Test
    void a_file_that_is_no_yaml_names_the_line(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> file.start(ACME + "      zone: America/New_York\n"));

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("A configuration file is not readable as YAML: found duplicate key zone in line 22, column 7")
                .contains("TEXTBACK_CONFIG");
    }

    @Test
    void keys_of_other_features_are_none_of_our_business() {
        assertThat(file.start(ACME + "  plivo: { auth-id: MAXXXXXXXXXXXXXXXXXX }\n")
                        .all())
                .hasSize(1);
    }

    @Test
    void two_businesses_share_neither_an_id_nor_a_line() {
        String twice = ACME + ACME.replace("textback:\n  businesses:\n", "");

        assertThatThrownBy(() -> file.start(twice))
                .rootCause()
                .hasMessageContaining("textback.businesses[1].id: 'acme-plumbing' is the id of another business too")
                .hasMessageContaining("textback.businesses[1] (acme-plumbing).lines[0]: '+14155550199' is in "
                        + "textback.businesses[0] (acme-plumbing).lines too; a line belongs to one business only");
    }

    @Test
    void a_phone_that_forwards_to_a_line_is_no_phone_to_ring() {
        String loop = ACME.replace("mode: direct", "mode: forwarded")
                .replace("rings: [\"+14155550123\"]", "rings: [\"+14155550100\"]");

        assertThatThrownBy(() -> file.start(loop))
                .rootCause()
                .hasMessageContaining(
                        "(acme-plumbing).rings[0]: '+14155550100' is a loop: it is textback.businesses[0] "
                                + "(acme-plumbing).published, which forwards unanswered calls to a line");
    }

    @Test
    void phones_ring_all_at_once_unless_an_order_is_asked_for() {
        assertThat(file.start(ACME).all().get(0).ring()).isEqualTo(Business.Ring.ALL_AT_ONCE);
        assertThatThrownBy(() -> file.start(ACME + "      ring: both\n"))
                .rootCause()
                .hasMessageContaining(".ring: 'both' is unknown; write one of all-at-once, in-order");
        assertThat(file.start(ACME + "      ring: in-order\n").all().get(0).ring())
                .isEqualTo(Business.Ring.IN_ORDER);
    }

    @Test
    void no_business_at_all_is_no_start() {
        assertThatThrownBy(() -> file.start("textback: { businesses: [] }\n"))
                .rootCause()
                .hasMessageContaining("textback.businesses: has no business");
        assertThatThrownBy(() -> file.start("spring: {}\n"))
                .rootCause()
                .hasMessageContaining("textback.businesses: has no business");
    }

    @Test
    void businesses_without_dashes_are_told_from_a_list() {
        assertThatThrownBy(() -> file.start("textback: { businesses: { id: acme } }\n"))
                .rootCause()
                .hasMessageContaining("textback.businesses.id: is not a list item");
    }

    @Test
    void every_mistake_is_shown_at_once_with_its_line(CapturedOutput output) {
        String yaml =
                ACME.replace("industry: service", "industry: plumbing").replace("08:00-12:00, 13:00-17:00", "8-17");

        Throwable failure = catchThrowable(() -> file.start(yaml));

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Description:")
                .contains(
                        "- textback.businesses[0] (acme-plumbing).industry: 'plumbing' is unknown; write one of service, retail, "
                                + "professional (acme.yaml, line 5)")
                .contains(
                        "(acme-plumbing).hours.mon-fri: '8-17' is no time range; write e.g. \"08:00-12:00, 13:00-17:00\" "
                                + "(acme.yaml, line 12)")
                .contains("Action:")
                .contains("TEXTBACK_CONFIG")
                .doesNotContain("\tat dev.textback");
    }

    @Test
    void a_setting_of_the_wrong_shape_is_explained_too(CapturedOutput output) {
        Throwable failure = catchThrowable(() -> file.start(ACME.replaceFirst("owner: .*", "owner: \"+14155550123\"")));

        assertThat(failure).isNotNull();
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("textback.businesses[0].owner: '+14155550123' cannot be read as a group of keys")
                .contains("acme.yaml")
                .contains("Action:")
                .doesNotContain("\tat org.springframework");
    }
}
