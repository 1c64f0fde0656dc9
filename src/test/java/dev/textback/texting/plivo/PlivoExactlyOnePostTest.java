package dev.textback.texting.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.texting.Carrier.HandOver;
import dev.textback.texting.plivo.WireCarrier.Reaction;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second POST is a second text on the caller's phone. */
class PlivoExactlyOnePostTest {

    private WireCarrier carrier = new WireCarrier(request -> Reaction.drop());

    @AfterEach
    void hangUp() {
        carrier.close();
    }

    @Test
    void a_connection_dropped_after_the_text_was_read_is_unknown_and_not_repeated() {
        assertThat(handOver(request -> Reaction.drop())).isInstanceOf(HandOver.Unknown.class);
        assertThat(carrier.posts()).hasSize(1);
        assertThat(carrier.connections()).isEqualTo(1);
    }

    @Test
    void a_connection_dropped_while_the_text_is_being_read_is_unknown_and_not_repeated() {
        carrier.dropsWhileReading();
        assertThat(Texts.adapter(carrier).handOver(Texts.toMaria())).isInstanceOf(HandOver.Unknown.class);
        assertThat(carrier.connections()).isEqualTo(1);
    }

    @Test
    void an_answer_that_breaks_off_is_unknown_and_not_repeated() {
        assertThat(handOver(
                        request -> Reaction.raw("HTTP/1.1 202 Accepted\r\nContent-Length: 500\r\n\r\n{\"message\"")))
                .isInstanceOf(HandOver.Unknown.class);
        assertThat(carrier.posts()).hasSize(1);
    }

    @Test
    void an_answer_that_is_no_http_is_unknown_and_not_repeated() {
        assertThat(handOver(request -> Reaction.raw("MOO\r\n\r\n"))).isInstanceOf(HandOver.Unknown.class);
        assertThat(carrier.posts()).hasSize(1);
    }

    @Test
    void a_pooled_connection_that_dies_under_the_second_text_is_not_repeated() {
        replace(request -> carrier.posts().size() == 1 ? Reaction.answer(202, Texts.ACCEPTED) : Reaction.drop());
        PlivoCarrier adapter = Texts.adapter(carrier);

        assertThat(adapter.handOver(Texts.toMaria())).isInstanceOf(HandOver.Accepted.class);
        assertThat(adapter.handOver(Texts.toMaria())).isInstanceOf(HandOver.Unknown.class);

        assertThat(carrier.posts()).hasSize(2);
        assertThat(carrier.posts()).extracting(WireCarrier.Seen::onConnection).containsExactly(1, 1);
    }

    @Test
    void a_pooled_connection_that_the_carrier_closed_meanwhile_costs_no_second_post() {
        replace(request -> Reaction.answer(202, Texts.ACCEPTED).andClose());
        PlivoCarrier adapter = Texts.adapter(carrier);

        adapter.handOver(Texts.toMaria());
        adapter.handOver(Texts.toMaria());

        assertThat(carrier.posts()).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void a_failure_after_which_the_text_may_have_gone_is_unknown_and_not_repeated(int status) {
        assertThat(handOver(request -> Reaction.answer(status, "{\"error\":\"internal\"}", "Retry-After: 0")))
                .isEqualTo(new HandOver.Unknown("the carrier answered HTTP " + status + ": internal"));
        assertThat(carrier.posts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void a_redirect_is_a_wrong_base_address_and_not_followed(int status) {
        assertThat(handOver(request -> Reaction.answer(status, "", "Location: " + carrier.base() + "elsewhere")))
                .isInstanceOf(HandOver.Misconfigured.class);
        assertThat(carrier.seen()).hasSize(1);
    }

    @Test
    void a_401_is_not_repeated() {
        assertThat(handOver(request ->
                        Reaction.answer(401, "{\"error\":\"authentication failed\"}", "WWW-Authenticate: Basic")))
                .isEqualTo(new HandOver.Misconfigured("401", "authentication failed"));
        assertThat(carrier.posts()).hasSize(1);
    }

    @Test
    void an_answer_that_does_not_come_is_unknown_within_the_time_out() {
        long start = System.nanoTime();
        assertThat(handOver(request -> Reaction.silence())).isInstanceOf(HandOver.Unknown.class);
        assertThat(carrier.posts()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_carrier_that_refuses_the_connection_has_nothing_so_coming_back_is_safe() {
        carrier.close();
        assertThat(Texts.adapter(carrier).handOver(Texts.toMaria())).isEqualTo(new HandOver.Busy(null));
    }

    @Test
    void after_a_refused_connection_the_next_text_finds_a_carrier_that_has_moved() {
        TestAccount account = TestAccount.at(carrier);
        PlivoCarrier adapter = new PlivoCarrier(account, Texts.SHORT, Texts.SHORT);
        carrier.close();
        assertThat(adapter.handOver(Texts.toMaria())).isInstanceOf(HandOver.Busy.class);

        carrier = new WireCarrier(request -> Reaction.answer(202, Texts.ACCEPTED));
        account.moveTo(carrier.base());

        assertThat(adapter.handOver(Texts.toMaria())).isInstanceOf(HandOver.Accepted.class);
    }

    private HandOver handOver(Function<WireCarrier.Seen, Reaction> script) {
        replace(script);
        return Texts.adapter(carrier).handOver(Texts.toMaria());
    }

    private void replace(Function<WireCarrier.Seen, Reaction> script) {
        carrier.close();
        carrier = new WireCarrier(script);
    }
}
