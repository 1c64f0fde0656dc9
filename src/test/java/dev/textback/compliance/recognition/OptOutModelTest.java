package dev.textback.compliance.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.textback.business.SetUpProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutModelTest {

    private static final String STORY =
            "We moved to the blue house behind the church last spring and the boiler has been fine. ".repeat(12);

    private final OptOutModel model = new OptOutModel();

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"please take my number off whatever this is", "ya no me manden mensajes por favor"})
    void a_wish_to_be_left_alone_is_recognised(String text) {
        assertThat(model.optOut(text)).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"can you stop by at three and look at the boiler", "pueden venir mañana a las tres?"})
    void what_is_none_is_not(String text) {
        assertThat(model.optOut(text)).isLessThan(0.1);
    }

    @Test
    void a_wish_at_the_end_of_a_long_story_is_found() {
        assertThat(model.optOut(STORY)).isLessThan(0.3);
        assertThat(model.optOut(STORY + "Please stop texting me and delete my number."))
                .isGreaterThan(0.9);
    }

    @Test
    void many_threads_read_the_same() throws Exception {
        List<String> texts = List.of("leave me alone", "what time do you close", STORY, "no more of these thank you");
        List<Double> alone = texts.stream().map(model::optOut).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<Double>> reads =
                    () -> texts.stream().map(model::optOut).toList();
            for (Future<List<Double>> read : threads.invokeAll(
                    IntStream.range(0, 64).mapToObj(i -> reads).toList())) {
                assertThat(read.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_program_that_is_told_to_stop_reads_what_it_still_has_to() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingWhileStopping.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("read to the end");
        assertThat(program.waitFor()).isZero();
    }

    @Test
    void a_closed_model_says_so_and_may_be_closed_again() {
        model.close();

        assertThatThrownBy(() -> model.optOut("stop texting me"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stopping");
    }

    @Test
    void a_file_that_is_no_model_is_refused_in_words() {
        assertThatThrownBy(() -> new OptOutModel("nothing of the kind".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SetUpProblem.class)
                .hasMessageContaining("The model that reads opt-outs cannot be loaded");
    }
}
