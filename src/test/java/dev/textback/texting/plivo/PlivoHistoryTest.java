package dev.textback.texting.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.texting.CarrierHistory.Received;
import dev.textback.texting.CarrierUnready;
import dev.textback.texting.plivo.WireCarrier.Reaction;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlivoHistoryTest {

    private static final Instant BACKUP = Instant.parse("2026-11-23T22:00:00Z");

    private final List<String> rows = new ArrayList<>();
    private final WireCarrier carrier = new WireCarrier(request -> page(request.target()));
    private final PlivoHistory history = new PlivoHistory(TestAccount.at(carrier), Texts.SHORT);

    @AfterEach
    void hangUp() {
        carrier.close();
    }

    @Test
    void what_came_in_for_the_lines_is_told_oldest_first() {
        rows.add(row("late", "14155550100", "14155550199", "2026-11-23 22:09:00+00:00", "inbound"));
        rows.add(row("early", "14155550100", "+14155550199", "2026-11-23 22:01:00+00:00", "inbound"));
        rows.add(row("another-line", "14155550100", "14155550198", "2026-11-23 22:01:00+00:00", "inbound"));
        rows.add(row("ours", "14155550199", "14155550100", "2026-11-23 22:01:00+00:00", "outbound"));
        assertThat(history.receivedSince(List.of(Texts.LINE), BACKUP))
                .extracting(Received::carrierId)
                .containsExactly("early", "late");
    }

    @Test
    void the_carrier_is_asked_in_utc_for_texts_that_came_in_since_the_backup() {
        history.receivedSince(List.of(Texts.LINE), BACKUP);
        String asked = URLDecoder.decode(carrier.seen().get(0).target(), StandardCharsets.UTF_8);
        assertThat(asked).contains("message_direction=inbound").contains("message_time__gte=2026-11-23 22:00:00");
    }

    @Test
    void a_long_list_is_read_page_by_page_to_its_end() {
        IntStream.range(0, 45)
                .forEach(n -> rows.add(
                        row("text-" + n, "14155550100", "14155550199", "2026-11-23 22:01:00+00:00", "inbound")));
        assertThat(history.receivedSince(List.of(Texts.LINE), BACKUP)).hasSize(45);
    }

    @Test
    void a_list_that_cannot_be_read_to_its_end_is_no_list() {
        rows.add("not json");
        assertThatThrownBy(() -> history.receivedSince(List.of(Texts.LINE), BACKUP))
                .isInstanceOf(CarrierUnready.class)
                .hasMessageContaining("could not be read");
    }

    private Reaction page(String target) {
        int offset = number(target, "offset");
        int limit = number(target, "limit");
        List<String> page = rows.subList(Math.min(offset, rows.size()), Math.min(offset + limit, rows.size()));
        return Reaction.answer(200, "{\"api_id\":\"a\",\"meta\":{},\"objects\":[" + String.join(",", page) + "]}");
    }

    private static int number(String target, String name) {
        Matcher value = Pattern.compile(name + "=(\\d+)").matcher(target);
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }

    private static String row(String id, String from, String to, String time, String direction) {
        return "{\"message_uuid\":\"%s\",\"from_number\":\"%s\",\"to_number\":\"%s\",\"message_time\":\"%s\",\"message_direction\":\"%s\",\"message_state\":\"received\"}"
                .formatted(id, from, to, time, direction);
    }
}
