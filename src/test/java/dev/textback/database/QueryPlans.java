package dev.textback.database;

import static org.awaitility.Awaitility.await;

import dev.textback.concurrency.OnPostgres;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Prints how PostgreSQL finds its rows with a million open conversations: one real conversation that waits for its nudge is copied row by
 * row. A measurement, no test: {@code ./mvnw -q test -Dtest=QueryPlans -Dquery-plans=1000000}.
 */
@OnPostgres
@EnabledIfSystemProperty(named = "query-plans", matches = "\\d+")
class QueryPlans {

    private static final long FIRST_NUMBER = 12_000_000_000L;
    private static final int ONE = 17;
    private static final String CALLER = "+14159999999";

    /** Columns that hold an id of the engine or of ours, so that each copy is a whole of its own. */
    private static final String IDS =
            "id_|proc_inst_id_|root_proc_inst_id_|parent_id_|execution_id_|process_instance_id_|var_scope_|business_key_|call_id|process_instance_id|cause";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JobExecutor jobs;

    @Autowired
    Clock clock;

    @Test
    void with_a_million_open_conversations() {
        long count = Long.getLong("query-plans");
        String instance = aConversation();
        jobs.shutdown();
        fill(instance, count);
        plans(instance).forEach(this::print);
    }

    private String aConversation() {
        String instance = runtime.startProcessInstanceByKey(
                        "missed-call",
                        "model",
                        Map.of(
                                "from",
                                CALLER,
                                "to",
                                "+14155550199",
                                "calledAt",
                                clock.instant().minusSeconds(90).toString()))
                .getId();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .activityId("nudge-due")
                                .count()
                        == 1);
        return instance;
    }

    private void fill(String instance, long count) {
        String ours = "'" + instance + "'";
        run(
                "insert into contact select gen_random_uuid(), business_id, '+1' || (2000000000 + n), created_at, gen_random_uuid() from contact, generate_series(1, %d) n where e164 = '%s'"
                        .formatted(count, CALLER));
        run(
                "insert into conversation select k.open_conversation_id, k.id, c.business_id, c.process_instance_id || '-' || (substr(k.e164, 3)::bigint - 2000000000), c.opened_by, c.cause, c.line, c.call_ended_at, c.opened_at, null, 1, null from contact k, conversation c where c.process_instance_id = %s and k.e164 <> '%s'"
                        .formatted(ours, CALLER));
        for (String table :
                List.of("missed_call", "act_ru_execution", "act_ru_event_subscr", "act_ru_job", "act_ru_variable")) {
            copy(table, instance, count);
        }
        run(
                "insert into inbound_text select gen_random_uuid(), gen_random_uuid()::text, k.id, k.open_conversation_id, '+14155550199', 'hello', 'NONE', '', false, now(), case when random() < 0.99 then now() end from contact k");
        jdbc.sql("analyze").update();
    }

    private void copy(String table, String instance, long count) {
        String columns = String.join(", ", columns(table));
        String copies = columns(table).stream()
                .map(column -> column.matches(IDS)
                        ? column + " || '-' || n"
                        : column.equals("duedate_")
                                ? "duedate_ + n * interval '1 second'"
                                : column.equals("text_")
                                        ? "case when name_ in ('caller', 'callId', 'conversationId', 'cause') then text_ || '-' || n else text_ end"
                                        : column)
                .collect(Collectors.joining(", "));
        String key = table.equals("act_ru_job") || table.equals("missed_call")
                ? "process_instance_id" + (table.startsWith("act") ? "_" : "")
                : "proc_inst_id_";
        run("insert into %s (%s) select %s from %s, generate_series(1, %d) n where %s = '%s' %s"
                .formatted(
                        table,
                        columns,
                        copies,
                        table,
                        count,
                        key,
                        instance,
                        table.equals("act_ru_variable")
                                ? "and name_ in ('caller', 'business', 'conversationId')"
                                : ""));
    }

    private List<String> columns(String table) {
        return jdbc.sql(
                        "select column_name from information_schema.columns where table_name = :table order by ordinal_position")
                .param("table", table)
                .query(String.class)
                .list();
    }

    private void run(String sql) {
        jdbc.sql("set session_replication_role = replica; " + sql).update();
    }

    private Map<String, String> plans(String instance) {
        String one = instance + "-" + ONE;
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("Job acquisition", """
                select RES.ID_, RES.REV_, RES.DUEDATE_, RES.ROOT_PROC_INST_ID_, RES.PROCESS_INSTANCE_ID_, RES.EXCLUSIVE_
                from ACT_RU_JOB RES where RES.RETRIES_ > 0 and (RES.DUEDATE_ is null or RES.DUEDATE_ <= '%s')
                and (RES.LOCK_OWNER_ is null or RES.LOCK_EXP_TIME_ < '%s') and RES.SUSPENSION_STATE_ = 1
                and ((RES.EXCLUSIVE_ = true and not exists (select J2.ID_ from ACT_RU_JOB J2 where (
                  RES.ROOT_PROC_INST_ID_ is not null and J2.ROOT_PROC_INST_ID_ = RES.ROOT_PROC_INST_ID_
                  or RES.ROOT_PROC_INST_ID_ is null and J2.PROCESS_INSTANCE_ID_ = RES.PROCESS_INSTANCE_ID_)
                  and J2.EXCLUSIVE_ = true and J2.LOCK_OWNER_ is not null and J2.LOCK_EXP_TIME_ >= '%s'))
                  or RES.EXCLUSIVE_ = false) limit 16""".replace("%s", clock.instant().toString()));
        queries.put(
                "Contact, locked",
                "select * from contact where id = (select contact_id from conversation where process_instance_id = '"
                        + one + "') for update");
        queries.put(
                "Contact by caller",
                "select * from contact where business_id = 'always-open' and e164 = '+" + (FIRST_NUMBER + ONE) + "'");
        queries.put(
                "Conversation of an instance", "select * from conversation where process_instance_id = '" + one + "'");
        queries.put(
                "Unread texts",
                "select * from inbound_text where contact_id = (select contact_id from conversation where process_instance_id = '"
                        + one + "') and read_at is null and keyword = 'NONE' order by received_at, id");
        queries.put("Correlation: who waits for the message", """
                select distinct RES.* from ACT_RU_EXECUTION RES inner join ACT_RE_PROCDEF P on RES.PROC_DEF_ID_ = P.ID_
                inner join ACT_RU_EVENT_SUBSCR EVT on EVT.EXECUTION_ID_ = RES.ID_
                where RES.PROC_INST_ID_ = '%s' and EVT.EVENT_TYPE_ = 'message' and EVT.EVENT_NAME_ = 'ReplyReceived'
                and RES.SUSPENSION_STATE_ = 1""".formatted(one));
        queries.put("Instances that an instance called", """
                select distinct RES.* from ACT_RU_EXECUTION RES inner join ACT_RE_PROCDEF P on RES.PROC_DEF_ID_ = P.ID_
                where RES.PARENT_ID_ is null and RES.SUPER_EXEC_ in
                (select ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ = '%s')""".formatted(one));
        queries.put("Instances of a caller (phone page)", """
                select distinct RES.* from ACT_RU_EXECUTION RES where RES.PARENT_ID_ is null and exists
                (select ID_ from ACT_RU_VARIABLE V where V.NAME_ = 'caller' and V.TEXT_ = '%s-17' and V.EXECUTION_ID_ = RES.ID_)""".formatted(CALLER));
        return queries;
    }

    private void print(String name, String sql) {
        List<String> plan = jdbc.sql("explain (analyze, buffers) " + sql)
                .query(String.class)
                .list();
        plan = jdbc.sql("explain (analyze, buffers) " + sql).query(String.class).list();
        System.out.println("== " + name + "\n" + String.join("\n", plan) + "\n");
    }
}
