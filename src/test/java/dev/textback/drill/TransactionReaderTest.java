package dev.textback.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransactionReaderTest {

    private final TransactionReader reader = new TransactionReader();

    @Test
    void a_commit_is_about_what_was_written_since_begin() throws IOException {
        extended("BEGIN");
        extended("select id from contact where id = $1 for update", "x");
        extended("insert into outbound_text (id, state) values ($1, $2)", "x", "RESERVED");

        assertThat(extended("COMMIT")).contains(Work.RESERVE);
    }

    @Test
    void a_transaction_about_nothing_of_interest_is_left_alone() throws IOException {
        extended("BEGIN");
        extended("update contact set open_conversation_id = $1 where id = $2", "a", "b");

        assertThat(extended("COMMIT")).isEmpty();
    }

    @Test
    void what_was_rolled_back_is_no_part_of_the_next_commit() throws IOException {
        extended("BEGIN");
        extended("insert into inbound_text (id) values ($1)", "x");
        extended("ROLLBACK");
        extended("BEGIN");

        assertThat(extended("COMMIT")).isEmpty();
    }

    @Test
    void a_commit_counts_once() throws IOException {
        extended("BEGIN");
        extended("insert into missed_call (call_id) values ($1)", "x");

        assertThat(extended("COMMIT")).contains(Work.CALL);
        assertThat(extended("COMMIT")).isEmpty();
    }

    @Test
    void a_named_statement_is_remembered_over_transactions() throws IOException {
        parse("S_1", "insert into inbound_text (id) values ($1)");
        parse("S_2", "COMMIT");
        extended("BEGIN");
        bind("", "S_1", "x");
        execute("");
        bind("", "S_2");

        assertThat(execute("")).contains(Work.INBOUND);
    }

    @Test
    void a_closed_statement_is_forgotten() throws IOException {
        parse("S_1", "insert into inbound_text (id) values ($1)");
        read('C', "SS_1\0");
        extended("BEGIN");
        bind("", "S_1", "x");

        assertThat(extended("COMMIT")).isEmpty();
    }

    @Test
    void the_state_tells_a_record_from_a_receipt() throws IOException {
        String update = "update outbound_text set state = $1, carrier_id = coalesce(carrier_id, $2) where id = $3";
        extended("BEGIN");
        extended(update, "DELIVERED", "c", "x");
        assertThat(extended("COMMIT")).isEmpty();

        extended("BEGIN");
        extended(update, "ACCEPTED", "c", "x");
        assertThat(extended("COMMIT")).contains(Work.RECORD);
    }

    @Test
    void a_text_that_is_handed_over_again_is_reserved_again() throws IOException {
        extended("BEGIN");
        extended("update outbound_text set state = 'RESERVED', handed_over_at = $1 where id = $2", "t", "x");

        assertThat(extended("COMMIT")).contains(Work.RESERVE);
    }

    @Test
    void the_job_behind_a_sending_step_tells_the_engines_commit() throws IOException {
        String insert = "insert into ACT_RU_JOB ( ID_, TYPE_, HANDLER_CFG_ ) values ($1, $2, $3)";
        extended("BEGIN");
        extended(insert, "1", "message", "transition-notify-listener-take$reply-before-the-nudge-to-look-for-replies");
        assertThat(extended("COMMIT")).as("behind a message event").isEmpty();

        extended("BEGIN");
        extended(insert, "1", "message", "transition-notify-listener-take$send-first-text-to-did-it-go-out");
        assertThat(extended("COMMIT")).contains(Work.ENGINE);
    }

    @Test
    void the_simple_query_is_understood_too() throws IOException {
        read('Q', "begin; insert into inbound_text (body) values ('stop; please')\0");

        assertThat(read('Q', "commit\0")).contains(Work.INBOUND);
    }

    @Test
    void null_and_binary_values_are_passed_over() throws IOException {
        extended("BEGIN");
        parse("", "update outbound_text set state = $2 where id = $1");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.write("\0\0".getBytes(StandardCharsets.UTF_8));
        out.writeShort(2);
        out.writeShort(1);
        out.writeShort(0);
        out.writeShort(3);
        out.writeInt(2);
        out.writeShort(0xFFFE);
        out.writeInt(-1);
        out.writeInt(4);
        out.write("FREE".getBytes(StandardCharsets.UTF_8));
        reader.read('B', body.toByteArray());

        assertThat(extended("COMMIT")).contains(Work.RECORD);
    }

    private Optional<Work> extended(String sql, String... values) throws IOException {
        parse("", sql);
        bind("", "", values);
        return execute("");
    }

    private void parse(String name, String sql) {
        read('P', name + "\0" + sql + "\0\0\0");
    }

    private void bind(String portal, String statement, String... values) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.write((portal + "\0" + statement + "\0").getBytes(StandardCharsets.UTF_8));
        out.writeShort(0);
        out.writeShort(values.length);
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.writeShort(0);
        reader.read('B', body.toByteArray());
    }

    private Optional<Work> execute(String portal) {
        return read('E', portal + "\0\0\0\0\0");
    }

    private Optional<Work> read(char type, String body) {
        return reader.read(type, body.getBytes(StandardCharsets.UTF_8));
    }
}
