package dev.textback.texting.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.texting.Carrier.Record;
import dev.textback.texting.plivo.WireCarrier.Reaction;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageRecordTest {

    private static final Instant RESERVED = Instant.parse("2026-11-23T22:00:00Z");

    private final List<String> rows = new ArrayList<>();
    private final WireCarrier carrier = new WireCarrier(request -> page(request.target()));
    private final PlivoCarrier adapter = Texts.adapter(carrier);
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void hangUp() {
        carrier.close();
        TimeZone.setDefault(zone);
    }

    @Test
    void a_text_between_the_two_numbers_is_found_with_or_without_a_plus_sign() {
        rows.add(row("other", "14155550199", "14155550177", "2026-11-23 22:00:03+00:00"));
        rows.add(row("ours", "14155550199", "+14155550100", "2026-11-23 22:00:01+00:00"));
        assertThat(ask()).isEqualTo(new Record.Read(List.of("ours")));
    }

    @Test
    void the_carriers_clock_may_be_five_seconds_behind_and_no_more() {
        rows.add(row("older", "14155550199", "14155550100", "2026-11-23 21:59:54+00:00"));
        assertThat(ask()).isEqualTo(new Record.Read(List.of()));
        rows.add(row("ours", "14155550199", "14155550100", "2026-11-23 21:59:55+00:00"));
        assertThat(ask()).isEqualTo(new Record.Read(List.of("ours")));
    }

    @Test
    void several_texts_come_in_the_order_in_which_the_carrier_took_them() {
        rows.add(row("nudge", "14155550199", "14155550100", "2026-11-23 22:00:09+00:00"));
        strangers(30);
        rows.add(row("first-text", "14155550199", "14155550100", "2026-11-23 22:00:01+00:00"));
        assertThat(ask()).isEqualTo(new Record.Read(List.of("first-text", "nudge")));
    }

    @Test
    void a_text_that_came_in_is_not_ours() {
        rows.add(row("reply", "14155550199", "14155550100", "2026-11-23 22:00:01+00:00")
                .replace("outbound", "inbound"));
        assertThat(ask()).isEqualTo(new Record.Read(List.of()));
    }

    @Test
    void connections_that_the_carrier_closed_in_a_quiet_hour_are_no_reason_to_know_nothing() {
        rows.add(row("ours", "14155550199", "14155550100", "2026-11-23 22:00:01+00:00"));
        CountDownLatch four = new CountDownLatch(4);
        try (WireCarrier closing = new WireCarrier(request -> {
            four.countDown();
            return together(four, page(request.target()).andClose());
        })) {
            PlivoCarrier asking = Texts.adapter(closing);
            List<CompletableFuture<Record>> busy = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> asking.recordOf(Texts.LINE, Texts.MARIA, RESERVED),
                            command -> new Thread(command).start()))
                    .limit(4)
                    .toList();
            assertThat(busy).allSatisfy(one -> assertThat(one.join()).isEqualTo(new Record.Read(List.of("ours"))));

            assertThat(asking.recordOf(Texts.LINE, Texts.MARIA, RESERVED)).isEqualTo(new Record.Read(List.of("ours")));
        }
    }

    private static WireCarrier.Reaction together(CountDownLatch all, WireCarrier.Reaction reaction) {
        try {
            assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
            return reaction;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_reads_page_by_page_until_the_stretch_is_read() {
        strangers(45);
        rows.add(row("ours", "14155550199", "14155550100", "2026-11-23 22:00:01+00:00"));
        assertThat(ask()).isEqualTo(new Record.Read(List.of("ours")));
        assertThat(carrier.seen())
                .extracting(seen -> number(seen.target(), "offset"))
                .containsExactly(0, 20, 40);
        assertThat(carrier.seen())
                .allSatisfy(seen -> assertThat(number(seen.target(), "limit")).isEqualTo(20));
    }

    @Test
    void absence_counts_only_when_everything_was_read() {
        strangers(MessageRecord.PAGE * MessageRecord.MOST_PAGES + 1);
        assertThat(ask()).isInstanceOf(Record.Unavailable.class);
        assertThat(carrier.seen()).hasSize(MessageRecord.MOST_PAGES);
    }

    @Test
    void it_asks_in_utc_for_what_went_out_since_then_wherever_the_jvm_stands() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        ask();
        assertThat(URLDecoder.decode(carrier.seen().get(0).target(), StandardCharsets.UTF_8))
                .contains("message_time__gte=2026-11-23 21:59:55")
                .contains("message_direction=outbound");
    }

    @Test
    void a_time_that_cannot_be_read_is_no_proof_of_absence() {
        rows.add(row("ours", "14155550199", "14155550100", "yesterday"));
        assertThat(ask()).isInstanceOf(Record.Unavailable.class);
    }

    @Test
    void a_time_may_have_a_fraction_or_no_offset() {
        assertThat(CarrierTime.read("2026-11-23 22:00:01.123456"))
                .isEqualTo(Instant.parse("2026-11-23T22:00:01.123456Z"));
        assertThat(CarrierTime.read("2026-11-23 14:00:01-08:00")).isEqualTo(Instant.parse("2026-11-23T22:00:01Z"));
        assertThat(CarrierTime.read("2026-11-23T22:00:01Z")).isEqualTo(Instant.parse("2026-11-23T22:00:01Z"));
    }

    @Test
    void a_list_that_gives_no_answer_is_unavailable() {
        for (Reaction reaction : List.of(
                Reaction.answer(500, "{}"),
                Reaction.answer(401, "{}"),
                Reaction.drop(),
                Reaction.silence(),
                Reaction.answer(200, "moo"),
                Reaction.answer(200, "{}"))) {
            try (WireCarrier broken = new WireCarrier(request -> reaction)) {
                assertThat(Texts.adapter(broken).recordOf(Texts.LINE, Texts.MARIA, RESERVED))
                        .isInstanceOf(Record.Unavailable.class);
            }
        }
        carrier.close();
        assertThat(ask()).isInstanceOf(Record.Unavailable.class);
    }

    private Record ask() {
        return adapter.recordOf(Texts.LINE, Texts.MARIA, RESERVED);
    }

    private void strangers(int count) {
        IntStream.range(0, count)
                .forEach(i -> rows.add(row("s" + i, "14155550199", "14155550177", "2026-11-23 22:00:09+00:00")));
    }

    private Reaction page(String target) {
        int from = Math.min(number(target, "offset"), rows.size());
        List<String> some = rows.subList(from, Math.min(from + number(target, "limit"), rows.size()));
        return Reaction.answer(
                200,
                "{\"api_id\":\"x\",\"meta\":{\"limit\":20,\"offset\":" + from + ",\"next\":null},\"objects\":["
                        + String.join(",", some) + "]}");
    }

    private static String row(String id, String from, String to, String time) {
        return "{\"message_uuid\":\"%s\",\"from_number\":\"%s\",\"to_number\":\"%s\",\"message_time\":\"%s\",\"message_direction\":\"outbound\",\"units\":1}"
                .formatted(id, from, to, time);
    }

    private static int number(String target, String name) {
        Matcher matcher = Pattern.compile("[?&]" + name + "=(\\d+)").matcher(target);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }
}
