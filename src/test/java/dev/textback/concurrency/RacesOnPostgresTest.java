package dev.textback.concurrency;

import org.junit.jupiter.api.Nested;

@OnPostgres
class RacesOnPostgresTest {

    @Nested
    class A_reply_against_the_nudge extends ReplyAgainstTheNudge {}

    @Nested
    class A_reply_against_the_end extends ReplyAgainstTheEnd {}

    @Nested
    class An_opt_out_against_the_nudge extends StopAgainstTheNudge {}

    @Nested
    class A_list_against_the_nudge extends ListAgainstTheNudge {}

    @Nested
    class A_call_against_a_call extends CallAgainstCall {}

    @Nested
    class A_delete_against_a_call extends DeleteAgainstCall {}

    @Nested
    class Handled_against_the_first_text extends HandledAgainstTheFirstText {}

    @Nested
    class One_tap_against_tasklist extends OneTapAgainstTasklist {}

    @Nested
    class A_pause_against_texts extends PauseAgainstTexts {}

    @Nested
    class The_ledger_under_load extends LedgerUnderLoad {}
}
