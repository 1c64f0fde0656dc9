package dev.textback.compliance.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well opt-outs are recognised. Of the lines that were held out it tells counts and nothing else: whoever reads a miss there and mends a
 * rule for it has no held-out lines any more.
 */
class OptOutScoreTest {

    private static final Path REPORT = Path.of("target/opt-out-score.txt");
    /** What {@code -Ptrain -Dtrain.folds=3} writes: how sure the model is of lines that it was not trained on. */
    private static final Path FOLDS = Path.of("target/opt-out-folds.tsv");

    private static final int[] HELD_OUT = {6};
    private static final double SURE = 0.8;
    /** Neither sure nor in doubt: what the rules say is left. */
    private static final double SILENT = 0.4;

    private final RuleBook rules = new RuleBook();
    private final ClauseReader clauses = new ClauseReader(rules.spelling());
    private final OptOutModel model = new OptOutModel();

    @AfterEach
    void close() {
        model.close();
    }

    /** One in twenty, for the model takes milliseconds for each: what is wrong with the file or with how it is read shows all the same. */
    @Test
    void the_lines_that_rules_and_model_were_made_from_are_read_right() {
        List<LabelledReply> all = LabelledReply.development();
        List<LabelledReply> lines = IntStream.range(0, all.size())
                .filter(at -> at % 20 == 0)
                .mapToObj(all::get)
                .toList();
        RecognisedKeywords shipped = new RecognisedKeywords(rules, model::optOut);
        assertThat(lines).hasSizeGreaterThan(1_000);
        Predicate<LabelledReply> optsOut =
                line -> shipped.read(line.text()).rule().startsWith("opt-out");
        assertThat(recall(lines, optsOut).value()).isGreaterThanOrEqualTo(0.98);
        assertThat(wrong(lines, optsOut).value()).isLessThanOrEqualTo(0.01);
    }

    /**
     * {@code ./mvnw test -Dtest=OptOutScoreTest -Dreplies.compare=true}, then {@code target/opt-out-score.txt}: of the development lines,
     * if the model was cross-validated before. With {@code -Dreplies.held-out=true} the parts that were held out are counted: rarely, or
     * they are held out no more.
     */
    @Test
    @EnabledIfSystemProperty(named = "replies.compare", matches = "true")
    void rules_model_and_both_are_compared() throws IOException {
        List<LabelledReply> development = LabelledReply.development();
        List<String> report = new ArrayList<>();
        if (Files.exists(FOLDS)) {
            report.add("Development lines, the model cross-validated (" + FOLDS + ")");
            report.addAll(crossValidated());
        }
        for (int part : Boolean.getBoolean("replies.held-out") ? HELD_OUT : new int[0]) {
            List<LabelledReply> lines = LabelledReply.heldOut(part);
            report.add("Held-out lines, part " + part);
            report.addAll(score(lines, model::optOut));
            report.add("Held-out lines, part " + part + ", without those that stand among the development lines");
            report.addAll(score(unseen(lines, development), model::optOut));
        }
        Files.write(REPORT, report);
        assertThat(report).isNotEmpty();
    }

    private List<String> crossValidated() throws IOException {
        Map<String, Double> sure = new HashMap<>();
        List<LabelledReply> lines = new ArrayList<>();
        for (String row : Files.readAllLines(FOLDS)) {
            String[] cells = row.split("\t", 3);
            LabelledReply line = new LabelledReply(cells[1], "und", cells[2].replace("\\n", "\n"));
            lines.add(line);
            sure.put(OurWords.without(line.text()), Double.valueOf(cells[0]));
        }
        return score(lines, text -> sure.getOrDefault(text, 0.0));
    }

    /** Two people often write the same short line. What the model was trained on tells nothing about what it has not seen. */
    private List<LabelledReply> unseen(List<LabelledReply> lines, List<LabelledReply> development) {
        Set<String> seen = development.stream().map(this::plain).collect(Collectors.toSet());
        return lines.stream().filter(line -> !seen.contains(plain(line))).toList();
    }

    private String plain(LabelledReply line) {
        return clauses.read(OurWords.without(line.text())).stream()
                .flatMap(clause -> clause.words().stream())
                .collect(Collectors.joining(" "));
    }

    private List<String> score(List<LabelledReply> lines, ToDoubleFunction<String> sure) {
        Map<String, Double> known = new HashMap<>();
        ToDoubleFunction<String> once = text -> known.computeIfAbsent(text, sure::applyAsDouble);
        Map<LabelledReply, String> shipped = read(lines, once);
        Map<LabelledReply, String> alone = read(lines, text -> SILENT);
        List<String> report = new ArrayList<>();
        report.addAll(score("rules", lines, line -> alone.get(line).startsWith("opt-out")));
        report.addAll(score("model", lines, line -> once.applyAsDouble(OurWords.without(line.text())) >= SURE));
        report.addAll(score(
                "rules and model (as shipped)", lines, line -> shipped.get(line).startsWith("opt-out")));
        report.addAll(score(
                "the same, or handed to a person",
                lines,
                line -> shipped.get(line).startsWith("opt-out")
                        || shipped.get(line).startsWith("unsure")));
        return report;
    }

    private Map<LabelledReply, String> read(List<LabelledReply> lines, ToDoubleFunction<String> sure) {
        RecognisedKeywords keywords = new RecognisedKeywords(rules, sure);
        Map<LabelledReply, String> found = new HashMap<>();
        lines.forEach(line -> found.put(line, keywords.read(line.text()).rule()));
        return found;
    }

    private static List<String> score(String name, List<LabelledReply> lines, Predicate<LabelledReply> found) {
        return List.of(
                "  " + name + ": recall " + recall(lines, found),
                "  " + name + ": wrongly opted out " + wrong(lines, found));
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
