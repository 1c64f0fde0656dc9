package dev.textback.texting.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.texting.CarrierReachability.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the carrier's answers to the cheapest question mean. */
class PlivoReachabilityTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @CsvSource({"200,true", "429,true", "401,false", "403,false", "404,false", "500,false", "302,false"})
    void a_carrier_is_reachable_that_answers_and_knows_us(int status, boolean reachable) {
        try (WireCarrier carrier = new WireCarrier(seen -> WireCarrier.Reaction.answer(status, "{}"))) {
            assertThat(asked(carrier).reachable()).isEqualTo(reachable);
        }
    }

    @Test
    void one_entry_of_the_message_list_is_asked_for_with_our_credentials() {
        try (WireCarrier carrier = new WireCarrier(seen -> WireCarrier.Reaction.answer(200, "{}"))) {
            asked(carrier);

            assertThat(carrier.seen()).singleElement().satisfies(one -> {
                assertThat(one.method()).isEqualTo("GET");
                assertThat(one.target()).isEqualTo("/v1/Account/" + TestAccount.AUTH_ID + "/Message/?limit=1&offset=0");
                assertThat(one.headers().toString()).containsIgnoringCase("basic");
            });
        }
    }

    @Test
    void a_carrier_that_is_silent_or_hangs_up_is_not_reachable() {
        try (WireCarrier silent = new WireCarrier(seen -> WireCarrier.Reaction.silence());
                WireCarrier rude = new WireCarrier(seen -> WireCarrier.Reaction.drop())) {
            assertThat(asked(silent).reachable()).isFalse();
            assertThat(asked(rude).reachable()).isFalse();
        }
    }

    private static Answer asked(WireCarrier carrier) {
        return new PlivoReachability(TestAccount.at(carrier), SHORT).ask();
    }
}
