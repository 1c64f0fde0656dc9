package dev.textback.compliance.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.compliance.KeywordKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.doccat.DoccatModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well opt-outs are recognised. Of the lines that were held out it tells counts and nothing else: whoever reads a miss there and mends a
 * rule for it has no held-out lines any more.
 */
class OptOutScoreTest {

    private static final Path REPORT = Path.of("target/opt-out-score.txt");
    private static final Path MODEL = Path.of("src/main/resources/recognition/opt-out-model.bin");
    private static final int FOLDS = 5;
    private static final int[] HELD_OUT = {5};
    private static final double SURE = 0.8;

    private final ModelTraining training = new ModelTraining();

    @Test
    void the_lines_that_rules_and_model_were_made_from_are_read_right() {
        List<LabelledReply> lines = LabelledReply.development();
        RecognisedKeywords shipped = new RecognisedKeywords();
        assertThat(lines).hasSizeGreaterThan(1_000);
        assertThat(recall(lines, by(shipped)).value()).isGreaterThanOrEqualTo(0.94);
        assertThat(wrong(lines, by(shipped)).value()).isLessThanOrEqualTo(0.01);
    }

    /** {@code ./mvnw test -Dtest=OptOutScoreTest -Dreplies.train=true} */
    @Test
    @EnabledIfSystemProperty(named = "replies.train", matches = "true")
    void the_model_is_trained_anew() throws IOException {
        try (OutputStream file = Files.newOutputStream(MODEL)) {
            training.on(LabelledReply.development()).serialize(file);
        }
        assertThat(MODEL).isNotEmptyFile();
    }

    /**
     * {@code ./mvnw test -Dtest=OptOutScoreTest -Dreplies.compare=true}, then {@code target/opt-out-score.txt}. With
     * {@code -Dreplies.held-out=true} the parts that were held out are counted too: rarely, or they are held out no more.
     */
    @Test
    @EnabledIfSystemProperty(named = "replies.compare", matches = "true")
    void rules_model_and_both_are_compared() throws IOException {
        List<LabelledReply> development = LabelledReply.development();
        List<DoccatModel> folds = IntStream.range(0, FOLDS)
                .mapToObj(fold -> without(fold, development))
                .toList();
        List<String> report = new ArrayList<>(
                List.of("Development lines (the rules were written on them; the model is cross-validated)"));
        report.addAll(score(development, folds));
        if (Boolean.getBoolean("replies.held-out")) {
            DoccatModel whole = training.on(development);
            for (int part : HELD_OUT) {
                List<LabelledReply> lines = LabelledReply.heldOut(part);
                List<LabelledReply> unseen = unseen(lines, development);
                report.add("Held-out lines, part " + part);
                report.addAll(score(lines, List.of(whole)));
                report.add("Held-out lines, part " + part + ", without those that stand among the development lines");
                report.addAll(score(unseen, List.of(whole)));
            }
        }
        Files.write(REPORT, report);
        assertThat(report).hasSizeGreaterThan(6);
    }

    /** Two people often write the same short line. What the model was trained on tells nothing about what it has not seen. */
    private List<LabelledReply> unseen(List<LabelledReply> lines, List<LabelledReply> development) {
        Set<String> seen = development.stream().map(this::plain).collect(Collectors.toSet());
        return lines.stream().filter(line -> !seen.contains(plain(line))).toList();
    }

    private String plain(LabelledReply line) {
        return training.clauses(line.text()).stream()
                .flatMap(clause -> clause.words().stream())
                .collect(Collectors.joining(" "));
    }

    private DoccatModel without(int fold, List<LabelledReply> lines) {
        return training.on(IntStream.range(0, lines.size())
                .filter(i -> i % FOLDS != fold)
                .mapToObj(lines::get)
                .toList());
    }

    /** A line is read with the model that was trained without it. */
    private List<String> score(List<LabelledReply> lines, List<DoccatModel> models) {
        List<RecognisedKeywords> both = new ArrayList<>();
        List<OptOutModel> alone = new ArrayList<>();
        for (DoccatModel model : models) {
            alone.add(new OptOutModel(training.rules(), model));
            both.add(new RecognisedKeywords(training.rules(), alone.get(alone.size() - 1)));
        }
        boolean[] rules = new boolean[lines.size()];
        boolean[] model = new boolean[lines.size()];
        boolean[] together = new boolean[lines.size()];
        boolean[] orAPerson = new boolean[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            LabelledReply line = lines.get(i);
            String rule = both.get(i % models.size()).read(line.text()).rule();
            together[i] = rule.startsWith("opt-out");
            orAPerson[i] = together[i] || rule.startsWith("unsure");
            rules[i] = together[i] && !rule.equals("opt-out-model") || rule.startsWith("unsure:doubted-");
            model[i] = alone.get(i % models.size()).optOut(training.clauses(line.text())) >= SURE;
        }
        List<String> report = new ArrayList<>();
        report.addAll(score("rules", lines, rules));
        report.addAll(score("model", lines, model));
        report.addAll(score("rules and model (as shipped)", lines, together));
        report.addAll(score("the same, or handed to a person", lines, orAPerson));
        return report;
    }

    private static List<String> score(String name, List<LabelledReply> lines, boolean[] optsOut) {
        Set<LabelledReply> optedOut = IntStream.range(0, lines.size())
                .filter(i -> optsOut[i])
                .mapToObj(lines::get)
                .collect(Collectors.toSet());
        Predicate<LabelledReply> found = optedOut::contains;
        return List.of(
                "  " + name + ": recall " + recall(lines, found),
                "  " + name + ": wrongly opted out " + wrong(lines, found));
    }

    private static Predicate<LabelledReply> by(RecognisedKeywords keywords) {
        return line -> keywords.read(line.text()).kind() == KeywordKind.OPT_OUT;
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
