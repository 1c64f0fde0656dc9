package dev.textback.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The drill's short form: fewer calls, and only some of the boundaries. {@code docs/drill.md} says how to run the whole. */
@Tag("slow")
class DrillIT {

    private static final Logger LOG = LoggerFactory.getLogger(DrillIT.class);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void killed_in_the_middle_it_loses_no_call_texts_nobody_twice_and_nobody_after_stop() throws Exception {
        Plan plan = Plan.of(Settings.brief(Long.getLong("drill.seed", 4)));
        LedgerPrint.plan(plan, Clock.systemUTC()).forEach(LOG::info);

        DrillRun.Result result = new DrillRun(plan, folder, LOG::info)
                .run(Path.of(System.getProperty("textback.jar", "target/textback.jar")));

        LedgerPrint.end(plan, result).forEach(LOG::info);
        String stories = String.join("\n", result.stories());
        assertThat(result.quiet()).as("it comes to rest").isTrue();
        assertThat(result.missed(plan))
                .as("boundaries that the program never died at")
                .isEmpty();
        assertThat(result.gaveUp()).as("reports that were never taken").isEmpty();
        assertThat(result.ledger().outcomes()).as("somebody opted out").containsKey("opted-out");
        assertThat(result.ledger().lost()).as(stories).isEmpty();
        assertThat(result.ledger().doubled()).as(stories).isEmpty();
        assertThat(result.ledger().afterStop()).as(stories).isEmpty();
        assertThat(result.ledger().unexplained())
                .as("incidents that are not the carrier's doing")
                .isEmpty();
        assertThat(result.ledger().calls()).isEqualTo(plan.calls().size());
    }
}
