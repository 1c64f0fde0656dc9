package dev.textback.compliance.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the model on labelled lines. The same lines make the same model. */
final class ModelTraining {

    private final RuleBook rules = new RuleBook();
    private final ClauseReader reader = new ClauseReader(rules.spelling());
    private final ModelFeatures features = new ModelFeatures(rules);

    RuleBook rules() {
        return rules;
    }

    List<Clause> clauses(String text) {
        return reader.read(OurWords.without(text));
    }

    DoccatModel on(List<LabelledReply> lines) {
        List<DocumentSample> samples = lines.stream()
                .map(line -> new DocumentSample(
                        line.isOptOut() ? OptOutModel.OPT_OUT : "other", features.of(clauses(line.text()))))
                .toList();
        try {
            return DocumentCategorizerME.train(
                    "und", ObjectStreamUtils.createObjectStream(samples), parameters(), new DoccatFactory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrainingParameters parameters() {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 150);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
        parameters.put("L1Cost", 0.0);
        parameters.put("L2Cost", 1.0);
        parameters.put("PrintMessages", false);
        return parameters;
    }
}
