package dev.textback.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.PhoneNumber;
import dev.textback.simulator.SimulatedCalls.SimulatedCall;
import dev.textback.simulator.SimulatedMessage.Kind;
import dev.textback.simulator.SimulatedMessage.State;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class SimulatedTablesOnPostgresTest {

    private static final PhoneNumber MARIA = new PhoneNumber("+14155550111");

    private final FakeEngineTime time = new FakeEngineTime();

    @Test
    void the_carriers_record_works_on_postgresql_as_on_h2() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            JdbcClient jdbc = JdbcClient.create(SimulatorDatabase.migrated(postgres.getPostgresDatabase()));
            keepsTexts(new SimulatedMessages(jdbc));
            keepsOptOuts(new OptOutList(jdbc, new Acme(), time.clock()));
            keepsCalls(new SimulatedCalls(jdbc));
        }
    }

    private void keepsTexts(SimulatedMessages messages) {
        UUID id = UUID.randomUUID();
        messages.add(new SimulatedMessage(
                id, Kind.OUTBOUND, Acme.LINE, MARIA, "Hello €", 1, State.QUEUED, null, null, time.now(), null, null));
        assertThat(messages.unfinished()).hasSize(1);
        messages.move(id, State.SENT, time.now());
        messages.move(id, State.DELIVERED, time.now());

        assertThat(messages.unfinished()).isEmpty();
        assertThat(messages.between(MARIA, Acme.LINE, 10)).singleElement().satisfies(text -> {
            assertThat(text.state()).isEqualTo(State.DELIVERED);
            assertThat(text.reportTime()).isEqualTo(time.now());
        });
        MessageFilter filter =
                MessageFilter.of(Map.of("message_direction", "outbound", "message_time__gte", "2026-11-23 23:42:00"));
        assertThat(messages.list(filter, 20, 0)).hasSize(1);
        assertThat(messages.count(filter)).isEqualTo(1);
    }

    private void keepsOptOuts(OptOutList optOuts) {
        assertThat(optOuts.add(Acme.LINE, MARIA)).isTrue();
        assertThat(optOuts.add(Acme.SECOND_LINE, MARIA)).isFalse();
        assertThat(optOuts.blocks(Acme.LINE, MARIA)).isFalse();
        assertThat(optOuts.blocks(Acme.LINE, MARIA)).isTrue();
        assertThat(optOuts.remove(Acme.LINE, MARIA)).isTrue();
    }

    private void keepsCalls(SimulatedCalls calls) {
        calls.add(new SimulatedCall("one", "anonymous", Acme.LINE, time.now(), "Hello", true));
        assertThat(calls.between("anonymous", Acme.LINE, 10))
                .containsExactly(new SimulatedCall("one", "anonymous", Acme.LINE, time.now(), "Hello", true));
    }
}
