package dev.textback.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a business that only watches learns of its missed calls. */
class BaselineStoriesTest extends Story {

    private static final String PATH = "/api/businesses/eve-garage/baseline";

    @Autowired
    private JdbcClient jdbc;

    private List<Map<String, String>> rows(String day) {
        List<String> lines = Arrays.asList(
                outside.reads(PATH + ".csv?from=" + day + "&to=" + day).split("\r\n"));
        String[] names = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int cell = 0; cell < names.length; cell++) {
                        row.put(names[cell], cells[cell]);
                    }
                    return row;
                })
                .toList();
    }

    /** What the trail says of the business's nights. */
    private List<String> nightsOf(Shop shop) {
        return jdbc.sql("select what from trail where element = 'close-the-night' and business_id = :business"
                        + " order by at_time")
                .param("business", shop.id)
                .query(String.class)
                .list();
    }

    @Test
    void every_figure_of_the_baseline_can_be_counted_again_from_its_rows() {
        Caller maria = given.aCallerOf(Shop.EVE);
        Caller luis = given.aCallerOf(Shop.EVE);
        given.aMissedCall().from(maria).at("Tuesday 10:00");
        String day = time.now().toString().substring(0, 10);
        time.passes(Duration.ofMinutes(30));
        given.aMissedCall().from(maria).now();
        given.aMissedCall().from("anonymous").to(Shop.EVE).now();
        time.passes(Duration.ofMinutes(45));
        frontDesk.completesTheTaskAbout(maria, Map.of("reached", true, "booked", false));
        time.passes(Duration.ofHours(2));
        given.aMissedCall().from(maria).now();
        given.aMissedCall().from(luis).at("Tuesday 20:00");

        JsonNode figures = outside.asks(PATH + "?from=" + day + "&to=" + day);
        List<Map<String, String>> rows = rows(day);

        assertThat(figures.get("calls").asInt()).isEqualTo(5).isEqualTo(rows.size());
        assertThat(figures.get("inHours").asLong())
                .isEqualTo(4)
                .isEqualTo(rows.stream()
                        .filter(row -> row.get("inHours").equals("true"))
                        .count());
        assertThat(figures.get("afterHours").asLong()).isEqualTo(1);
        Map<String, Long> perCaller = rows.stream()
                .filter(row -> !row.get("caller").isEmpty())
                .collect(Collectors.groupingBy(row -> row.get("caller"), Collectors.counting()));
        assertThat(figures.get("callers").asInt()).isEqualTo(2).isEqualTo(perCaller.size());
        assertThat(figures.get("callersWhoCalledAgain").asLong())
                .isEqualTo(1)
                .isEqualTo(
                        perCaller.values().stream().filter(calls -> calls > 1).count());
        assertThat(figures.get("wouldHaveBeenTexted").asLong())
                .as("Maria once, Luis once")
                .isEqualTo(2)
                .isEqualTo(rows.stream()
                        .filter(row -> row.get("wouldHaveBeenTexted").equals("yes"))
                        .count());
        List<Integer> minutes = rows.stream()
                .map(row -> row.get("minutesToCallBack"))
                .filter(written -> !written.isEmpty())
                .map(Integer::valueOf)
                .toList();
        assertThat(minutes).containsExactly(75, 45);
        assertThat(figures.get("calledBack").asInt()).isEqualTo(minutes.size());
        assertThat(figures.get("medianMinutesToCallBack").asInt())
                .as("the lower of the two in the middle")
                .isEqualTo(Collections.min(minutes));
        assertThat(figures.at("/callsPerHour/20").asInt()).isEqualTo(1);
        assertThat(figures.at("/callsPerDay/" + day).asInt()).isEqualTo(5);
        assertThat(rows.stream().map(row -> row.get("why")))
                .containsExactly(
                        "missed while open",
                        "joined the caller's open conversation",
                        "no number to ring (caller-id-withheld)",
                        "would have been texted lately",
                        "rang while you were closed");
        assertThat(figures.toString()).doesNotContain("$").doesNotContain("value");
    }

    @Test
    void the_night_of_a_business_that_only_watches_stands_in_the_trail() {
        Caller maria = given.aCallerOf(Shop.EVE);
        time.goesOnTo("Tuesday 10:00");
        String day = time.now().toString().substring(0, 10);
        int before = nightsOf(Shop.EVE).size();
        given.aMissedCall().from(maria).at("Tuesday 20:00");
        time.goesOnTo("Wednesday 10:00");
        assertThat(outside.asks(PATH + "?from=" + day + "&to=" + day)
                        .get("calls")
                        .asInt())
                .isEqualTo(1);
        assertThat(nightsOf(Shop.EVE))
                .hasSize(before + 1)
                .last()
                .asString()
                .startsWith("The night: 1 called, 0 texted, 0 replied, 0 booked, 1 waits. Ledger ");
        assertThat(outside.screen(maria.number(), Shop.EVE.line).get("owner").get("thread"))
                .isEmpty();
    }
}
