package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import dev.textback.simulator.SimulatedMessage.Kind;
import dev.textback.simulator.SimulatedMessage.State;
import dev.textback.simulator.WebhookListener.Received;
import dev.textback.simulator.Webhooks.Posting;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class SimulatedCarrierTest {

    private static final PhoneNumber MARIA = new PhoneNumber("+14155550111");
    private static final PhoneNumber DOLORES = new PhoneNumber("+14155550114");

    private final DataSource database = SimulatorDatabase.inMemory();
    private final FakeEngineTime time = new FakeEngineTime();
    private final ErrandsByHand errands = new ErrandsByHand();
    private final SimulatedMessages messages = new SimulatedMessages(JdbcClient.create(database));
    private final SimulatedAccount account = new SimulatedAccount(new MockEnvironment());
    private final WebhookListener textback = new WebhookListener(account.authToken());
    private SimulatedCarrier carrier = carrier();

    @BeforeEach
    void listen() {
        account.listenOn(textback.port());
    }

    @AfterEach
    void close() {
        textback.close();
    }

    @Test
    void a_text_is_queued_sent_and_delivered_with_a_signed_receipt_each() {
        UUID id = send(MARIA, "Acme Plumbing: sorry we missed you");
        errands.runAll();

        assertThat(textback.statuses()).containsExactly("queued", "sent", "delivered");
        assertThat(textback.received()).allSatisfy(receipt -> {
            assertThat(receipt.signed()).isTrue();
            assertThat(receipt.path()).isEqualTo("/webhooks/plivo/delivery?text=7");
            assertThat(receipt.form())
                    .containsEntry("MessageUUID", id.toString())
                    .containsEntry("From", "14155550199")
                    .containsEntry("To", "14155550111")
                    .doesNotContainKey("ErrorCode");
        });
        assertThat(textback.received())
                .extracting(receipt -> receipt.form().get("Sequence"))
                .containsExactly("1", "2", "3");
        assertThat(messages.withId(id)).map(SimulatedMessage::state).contains(State.DELIVERED);
    }

    @Test
    void a_text_to_a_landline_comes_back_undelivered_with_error_50() {
        send(DOLORES, "Acme Plumbing: sorry we missed you");
        errands.runAll();

        assertThat(textback.statuses()).containsExactly("queued", "sent", "undelivered");
        assertThat(last(textback.received()).form()).containsEntry("ErrorCode", "50");
    }

    @Test
    void stop_is_answered_by_the_carrier_and_still_reaches_us() {
        text("STOP");

        assertThat(threadOf(MARIA)).extracting(SimulatedMessage::kind).containsExactly(Kind.INBOUND, Kind.AUTO_REPLY);
        assertThat(threadOf(MARIA).get(1).body()).startsWith("You have been unsubscribed");
        assertThat(textback.received()).singleElement().satisfies(webhook -> {
            assertThat(webhook.signed()).isTrue();
            assertThat(webhook.path()).isEqualTo("/webhooks/plivo/text");
            assertThat(webhook.form())
                    .containsEntry("From", "14155550111")
                    .containsEntry("To", "14155550199")
                    .containsEntry("Text", "STOP");
        });
    }

    @Test
    void after_stop_one_text_within_five_minutes_passes_and_the_next_fails_with_error_200() {
        text("STOP");
        send(MARIA, "You are unsubscribed");
        send(MARIA, "But wait");
        errands.runAll();

        assertThat(threadOf(MARIA)).extracting(SimulatedMessage::errorCode).containsExactly(null, null, null, "200");
        assertThat(textback.statuses()).contains("delivered", "failed");
    }

    @Test
    void five_minutes_after_stop_nothing_passes_on_any_line_of_the_campaign() {
        text("STOP");
        time.moveTo(time.now().plus(Duration.ofMinutes(5)).plusSeconds(1));
        UUID id = carrier.take(Acme.SECOND_LINE, MARIA, "Hello", null);
        errands.runAll();

        assertThat(messages.withId(id)).hasValueSatisfying(text -> {
            assertThat(text.state()).isEqualTo(State.FAILED);
            assertThat(text.errorToldNow()).isEqualTo("200");
        });
    }

    @Test
    void yes_lifts_the_carriers_block_and_is_answered_only_then() {
        text("yes");
        assertThat(threadOf(MARIA)).hasSize(1);

        text("STOP");
        text("yes");
        UUID id = send(MARIA, "Welcome back");
        errands.runAll();

        assertThat(threadOf(MARIA))
                .filteredOn(text -> text.kind() == Kind.AUTO_REPLY)
                .hasSize(2);
        assertThat(messages.withId(id)).map(SimulatedMessage::state).contains(State.DELIVERED);
    }

    @Test
    void a_second_stop_is_not_answered_again() {
        text("STOP");
        text("STOP");

        assertThat(threadOf(MARIA))
                .filteredOn(text -> text.kind() == Kind.AUTO_REPLY)
                .hasSize(1);
    }

    @Test
    void a_webhook_that_fails_is_repeated_with_the_same_id_until_it_is_taken() {
        textback.answersNext(500, 503);
        Posting posting = text("I need a plumber €");

        assertThat(textback.received())
                .hasSize(3)
                .extracting(webhook -> webhook.form().get("MessageUUID"))
                .containsOnly(threadOf(MARIA).get(0).id().toString());
        assertThat(textback.received()).allMatch(Received::signed);
        assertThat(posting.firstAnswer().join().status()).isEqualTo(500);
        assertThat(posting.accepted().join()).isTrue();
        assertThat(threadOf(MARIA).get(0).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void after_three_repeats_it_gives_up() {
        textback.answersNext(500, 500, 500, 500, 500);
        Posting posting = text("Hello?");

        assertThat(textback.received()).hasSize(4);
        assertThat(posting.accepted().join()).isFalse();
        assertThat(threadOf(MARIA).get(0).state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_restart_keeps_everything_and_goes_on_where_it_stopped() {
        UUID id = send(MARIA, "Acme Plumbing: sorry we missed you");
        carrier.carry(MARIA, Acme.LINE, "1");
        errands.forget();

        carrier = carrier();
        carrier.goOn();
        errands.runAll();

        assertThat(messages.withId(id)).map(SimulatedMessage::state).contains(State.DELIVERED);
        assertThat(threadOf(MARIA))
                .extracting(SimulatedMessage::state)
                .containsExactly(State.DELIVERED, State.RECEIVED);
    }

    private SimulatedCarrier carrier() {
        JdbcClient jdbc = JdbcClient.create(database);
        Webhooks webhooks = new Webhooks(account, errands);
        return new SimulatedCarrier(
                messages,
                new OptOutList(jdbc, new Acme(), time.clock()),
                new DeliveryReports(messages, webhooks, errands, time.clock()),
                webhooks,
                account,
                new People(),
                time.clock());
    }

    private UUID send(PhoneNumber phone, String body) {
        return carrier.take(Acme.LINE, phone, body, textback.at("/webhooks/plivo/delivery?text=7"));
    }

    private Posting text(String body) {
        Posting posting = carrier.carry(MARIA, Acme.LINE, body);
        errands.runAll();
        return posting;
    }

    private List<SimulatedMessage> threadOf(PhoneNumber phone) {
        return messages.between(phone, Acme.LINE, 100);
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
