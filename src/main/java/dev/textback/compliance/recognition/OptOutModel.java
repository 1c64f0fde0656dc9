package dev.textback.compliance.recognition;

import dev.textback.business.SetUpProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import org.springframework.core.io.ClassPathResource;

/**
 * The net under the patterns: a maximum entropy model (Apache OpenNLP), trained on the labelled lines in the tests' resources. It reads
 * what no pattern understands, and is heard where a pattern may have misread.
 */
final class OptOutModel {

    static final String OPT_OUT = "opt-out";

    /** Of one word, and of a story, a model says little. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 60;

    /** From where on one clause of a text bears a pattern out; chosen on the development lines. */
    private static final double CLAUSE_SURE = 0.9;

    private final ModelFeatures features;
    private final Set<String> refusals;
    private final DocumentCategorizerME model;

    OptOutModel(RuleBook rules) {
        this(rules, shipped());
    }

    OptOutModel(RuleBook rules, DoccatModel model) {
        this.features = new ModelFeatures(rules);
        this.refusals = rules.set("model", "refusals");
        this.model = new DocumentCategorizerME(model);
    }

    boolean isRefusal(String word) {
        return refusals.contains(word);
    }

    /** How sure it is, from 0 to 1, that the text opts out; 0 for a single word and for a very long text. */
    double optOut(List<Clause> clauses) {
        return isReadable(clauses) ? share(clauses) : 0;
    }

    /** Whether neither the text nor a clause of it looks like an opt-out: in a long story the wish is a few words. */
    boolean doubts(List<Clause> clauses, double least) {
        return isReadable(clauses)
                && share(clauses) < least
                && clauses.stream().map(List::of).noneMatch(one -> share(one) >= CLAUSE_SURE);
    }

    private static boolean isReadable(List<Clause> clauses) {
        int words = clauses.stream().mapToInt(clause -> clause.words().size()).sum();
        return words >= SHORTEST && words <= LONGEST;
    }

    private double share(List<Clause> clauses) {
        return model.categorize(features.of(clauses))[model.getIndex(OPT_OUT)];
    }

    private static DoccatModel shipped() {
        try (InputStream file = new ClassPathResource("recognition/opt-out-model.bin").getInputStream()) {
            return new DoccatModel(file);
        } catch (IOException e) {
            throw new SetUpProblem("recognition/opt-out-model.bin cannot be read: " + e);
        }
    }
}
