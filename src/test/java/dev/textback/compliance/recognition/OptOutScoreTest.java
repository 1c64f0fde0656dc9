package dev.textback.compliance.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.compliance.KeywordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well opt-outs are recognised. Of the lines that were held out it tells counts and nothing else: whoever reads a miss there and mends a
 * rule for it has no held-out lines any more.
 */
class OptOutScoreTest {

    private static final Path REPORT = Path.of("target/opt-out-score.txt");
    private static final int FOLDS = 5;

    private final RecognisedKeywords rules = new RecognisedKeywords();

    @Test
    void the_lines_that_the_rules_were_written_on_are_read_right() throws IOException {
        List<LabelledReply> lines = LabelledReply.development();
        assertThat(lines).hasSizeGreaterThan(1_000);
        assertThat(recall(lines, this::byRules).value()).isGreaterThanOrEqualTo(0.995);
        assertThat(wrong(lines, this::byRules).value()).isLessThanOrEqualTo(0.01);
    }

    /** {@code ./mvnw test -Dtest=OptOutScoreTest -Dreplies.compare=true}, then {@code target/opt-out-score.txt}. */
    @Test
    @EnabledIfSystemProperty(named = "replies.compare", matches = "true")
    void rules_and_a_model_are_compared() throws IOException {
        List<LabelledReply> development = LabelledReply.development();
        List<Predicate<LabelledReply>> folds = folds(development);
        List<String> report = new ArrayList<>(
                List.of("Development lines: the rules were written on them, so only the model's score counts here"));
        report.addAll(score("rules", development, this::byRules));
        report.addAll(score(
                "model, cross-validated",
                development,
                line -> IntStream.range(0, FOLDS)
                        .filter(fold -> development.indexOf(line) % FOLDS == fold)
                        .anyMatch(fold -> folds.get(fold).test(line))));
        report.addAll(heldOut(development));
        Files.write(REPORT, report, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(report).isNotEmpty();
    }

    private List<String> heldOut(List<LabelledReply> development) {
        List<LabelledReply> lines = LabelledReply.heldOut();
        if (lines.isEmpty()) {
            return List.of();
        }
        ReplyModel model = new ReplyModel(development);
        List<String> report = new ArrayList<>(List.of("Held-out lines"));
        report.addAll(score("rules", lines, this::byRules));
        report.addAll(score("model", lines, line -> model.optOut(line.text()) >= 0.5));
        for (double sure : new double[] {0.5, 0.6, 0.7, 0.8}) {
            report.addAll(score(
                    "rules, then the model from " + sure,
                    lines,
                    line -> byRules(line) || isLeftOpen(line) && model.optOut(line.text()) >= sure));
        }
        return report;
    }

    private static List<Predicate<LabelledReply>> folds(List<LabelledReply> lines) {
        return IntStream.range(0, FOLDS)
                .<Predicate<LabelledReply>>mapToObj(fold -> {
                    ReplyModel model = new ReplyModel(IntStream.range(0, lines.size())
                            .filter(i -> i % FOLDS != fold)
                            .mapToObj(lines::get)
                            .toList());
                    return line -> model.optOut(line.text()) >= 0.5;
                })
                .toList();
    }

    private boolean byRules(LabelledReply line) {
        return rules.read(line.text()).kind() == KeywordKind.OPT_OUT;
    }

    private boolean isLeftOpen(LabelledReply line) {
        String rule = rules.read(line.text()).rule();
        return rule.equals("none") || rule.startsWith("unsure:");
    }

    private static List<String> score(String name, List<LabelledReply> lines, Predicate<LabelledReply> optsOut) {
        return List.of(
                "  " + name + ": recall " + recall(lines, optsOut),
                "  " + name + ": wrongly opted out " + wrong(lines, optsOut));
    }

    private static Share recall(List<LabelledReply> lines, Predicate<LabelledReply> optsOut) {
        return share(lines.stream().filter(LabelledReply::isOptOut).toList(), optsOut);
    }

    private static Share wrong(List<LabelledReply> lines, Predicate<LabelledReply> optsOut) {
        return share(lines.stream().filter(line -> !line.isOptOut()).toList(), optsOut);
    }

    private static Share share(List<LabelledReply> lines, Predicate<LabelledReply> optsOut) {
        return new Share((int) lines.stream().filter(optsOut).count(), lines.size());
    }
}
