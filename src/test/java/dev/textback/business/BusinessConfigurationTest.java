package dev.textback.business;

import static dev.textback.business.ConfiguredByFile.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Business.Registration;
import dev.textback.business.WeeklyHours.Range;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BusinessConfigurationTest {

    private static final String SHORTEST = """
            textback:
              businesses:
                - id: shop
                  brand: Corner Books
                  industry: retail
                  zone: America/New_York
                  lines: "+14155550199"
                  hours: { mon-sun: "00:00-24:00" }
                  registration: { kind: none-needed }
            """;

    @TempDir
    Path folder;

    private ConfiguredByFile file;

    @BeforeEach
    void file() {
        file = new ConfiguredByFile(folder);
    }

    @Test
    void every_setting_of_the_file_arrives() {
        Business acme = file.start(ACME + """
                              alerts: { missed-calls: off }
                              replies: off
                              wording: { first-text: "{{brand}}: hello" }
                        """).all().get(0);

        assertThat(acme)
                .isEqualTo(new Business(
                        "acme-plumbing",
                        "Acme Plumbing",
                        Industry.SERVICE,
                        ZoneId.of("America/Los_Angeles"),
                        List.of(new PhoneNumber("+14155550199")),
                        Business.Mode.DIRECT,
                        new PhoneNumber("+14155550100"),
                        List.of(new PhoneNumber("+14155550123")),
                        Business.Ring.ALL_AT_ONCE,
                        new Business.Owner(new PhoneNumber("+14155550123"), "owner@acme.example"),
                        new Business.Alerts(false, true),
                        ABusiness.week(Map.of("mon-fri", "08:00-12:00, 13:00-17:00", "sat", "09:00-12:00")),
                        Set.of(LocalDate.parse("2026-12-25")),
                        new Business.Booking(URI.create("https://acme.example/book"), new BigDecimal("180")),
                        true,
                        false,
                        new Business.Timing(
                                Duration.ofMinutes(1), Duration.ofHours(5), Duration.ofDays(3), Duration.ofHours(24)),
                        null,
                        ABusiness.week(Map.of("mon-sat", "09:00-20:00", "sun", "12:00-20:00")),
                        true,
                        OptOutScope.ALL,
                        Business.Restraint.usual(),
                        AfterHours.TEXT_AND_FOLLOW_UP,
                        new Registration(Registration.Kind.TEN_DLC, Registration.Status.REGISTERED),
                        Map.of("first-text", "{{brand}}: hello")));
    }

    @Test
    void what_is_left_out_has_its_default() {
        Business shop = file.start(SHORTEST).all().get(0);

        assertThat(shop.mode()).isEqualTo(Business.Mode.FORWARDED);
        assertThat(shop.sending()).isTrue();
        assertThat(shop.replies()).isTrue();
        assertThat(shop.timing()).isEqualTo(new Business.Timing(null, null, null, Duration.ofHours(24)));
        assertThat(shop.firstTextWindow()).isEqualTo(WeeklyHours.daily(LocalTime.of(8, 0), LocalTime.of(21, 0)));
        assertThat(shop.textingWindow())
                .isEqualTo(ABusiness.week(Map.of("mon-sat", "09:00-20:00", "sun", "12:00-20:00")));
        assertThat(shop.legalWindows()).isTrue();
        assertThat(shop.afterHours()).isEqualTo(AfterHours.TEXT_AND_FOLLOW_UP);
        assertThat(shop.registration().allowsSending()).isTrue();
        assertThat(shop.booking()).isEqualTo(new Business.Booking(null, null));
        assertThat(shop.owner()).isEqualTo(new Business.Owner(null, null));
        assertThat(shop.alerts()).isEqualTo(new Business.Alerts(true, true));
        assertThat(shop.holidays()).isEmpty();
        assertThat(shop.wording()).isEmpty();
    }

    @Test
    void a_service_business_answers_at_any_time_unless_it_says_otherwise() {
        String service = SHORTEST.replace("retail", "service");

        assertThat(file.start(service).all().get(0).firstTextWindow()).isNull();
        assertThat(file.start(service + "      first-text-window: 07:00-22:00\n")
                        .all()
                        .get(0)
                        .firstTextWindow())
                .isEqualTo(WeeklyHours.daily(LocalTime.of(7, 0), LocalTime.of(22, 0)));
    }

    @ParameterizedTest
    @CsvSource({"on, true", "off, false", "true, true", "false, false", "'\"on\"', true", "'\"off\"', false"})
    void switches_are_understood_as_words_and_as_yaml_reads_them(String written, boolean on) {
        Business acme = file.start(ACME.replace("sending: on", "sending: " + written)
                        .replace("legal-windows: on", "legal-windows: " + written))
                .all()
                .get(0);

        assertThat(acme.sending()).isEqualTo(on);
        assertThat(acme.legalWindows()).isEqualTo(on);
    }

    @Test
    void a_later_key_of_the_hours_overrides_an_earlier_one() {
        Range morning = new Range(LocalTime.of(9, 0), LocalTime.NOON);
        Range day = new Range(LocalTime.of(8, 0), LocalTime.of(17, 0));

        assertThat(hours("mon-sun: \"08:00-17:00\"", "wed: \"09:00-12:00\"", "fri-sat: closed"))
                .containsEntry(DayOfWeek.TUESDAY, List.of(day))
                .containsEntry(DayOfWeek.WEDNESDAY, List.of(morning))
                .containsEntry(DayOfWeek.SUNDAY, List.of(day))
                .doesNotContainKeys(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        assertThat(hours("wed: \"09:00-12:00\"", "mon-sun: \"08:00-17:00\""))
                .containsEntry(DayOfWeek.WEDNESDAY, List.of(day));
        assertThat(hours("sat: \"09:00-12:00\"", "fri-mon: \"08:00-17:00\"", "sun: \"09:00-12:00\""))
                .containsOnlyKeys(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY)
                .containsEntry(DayOfWeek.SATURDAY, List.of(day))
                .containsEntry(DayOfWeek.SUNDAY, List.of(morning));
    }

    @Test
    void businesses_keep_the_order_of_the_file() {
        String three = ACME
                + SHORTEST.replace("textback:\n  businesses:\n", "")
                        .replace("0199", "0198")
                        .replace("id: shop", "id: b")
                + SHORTEST.replace("textback:\n  businesses:\n", "")
                        .replace("0199", "0197")
                        .replace("id: shop", "id: a");

        assertThat(file.start(three).all()).extracting(Business::id).containsExactly("acme-plumbing", "b", "a");
    }

    @Test
    void a_business_can_be_written_as_environment_variables_or_arguments() {
        Business shop = file.start(
                        "spring: {}\n",
                        "--textback.businesses[0].id=shop",
                        "--textback.businesses[0].brand=Corner Books",
                        "--textback.businesses[0].industry=RETAIL",
                        "--textback.businesses[0].zone=America/New_York",
                        "--textback.businesses[0].lines=+14155550199,+14155550198",
                        "--textback.businesses[0].hours.mon.fri=08:00-17:00",
                        "--textback.businesses[0].registration.kind=none-needed")
                .all()
                .get(0);

        assertThat(shop.lines()).hasSize(2);
        assertThat(shop.hours().ranges())
                .containsKeys(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .hasSize(5);
    }

    @Test
    void watching_only_needs_no_registration() {
        Business shop = file.start(SHORTEST.replace("registration: { kind: none-needed }", "sending: off"))
                .all()
                .get(0);

        assertThat(shop.registration().allowsSending()).isFalse();
    }

    @Test
    void hasty_timing_starts_with_a_word_in_the_log(CapturedOutput output) {
        file.start(ACME.replace("PT1M", "PT2S").replace("PT5H", "PT8S"));

        assertThat(output)
                .contains("acme-plumbing: timing.first-text is PT2S, sooner than the usual PT1M")
                .contains("acme-plumbing: timing.nudge is PT8S, sooner than the usual PT4H")
                .doesNotContain("give-up is");
    }

    @Test
    void the_sample_business_is_ready_to_run() {
        Business sample = file.start("spring: { config: { import: \"classpath:sample-businesses.yaml\" } }\n")
                .all()
                .get(0);

        assertThat(sample.id()).isEqualTo("acme-plumbing");
        assertThat(sample.registration().allowsSending()).isTrue();
        assertThat(sample.booking().averageValue()).isNull();
    }

    @Test
    void a_file_with_another_list_replaces_the_sample_altogether() {
        List<Business> businesses =
                file.startOn("classpath:sample-businesses.yaml", SHORTEST).all();

        assertThat(businesses).extracting(Business::id).containsExactly("shop");
        assertThat(businesses.get(0).rings()).isEmpty();
    }

    private Map<DayOfWeek, List<Range>> hours(String... keys) {
        StringBuilder block = new StringBuilder("hours:\n");
        for (String key : keys) {
            block.append("        ").append(key).append('\n');
        }
        String yaml = ACME.replaceFirst("hours: .*\\n", Matcher.quoteReplacement(block.toString()));
        return file.start(yaml).all().get(0).hours().ranges();
    }
}
