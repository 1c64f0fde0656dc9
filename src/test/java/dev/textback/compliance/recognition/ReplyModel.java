package dev.textback.compliance.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** The rival: Apache OpenNLP's maximum entropy over words, pairs of words and bits of words, as the rules spell them. */
final class ReplyModel {

    private static final String OPT_OUT = "opt-out";

    private final ClauseReader reader = new ClauseReader(new RuleBook().spelling());
    private final DocumentCategorizerME model;

    ReplyModel(List<LabelledReply> lines) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put("PrintMessages", false);
        List<DocumentSample> samples = lines.stream()
                .map(line -> new DocumentSample(line.isOptOut() ? OPT_OUT : "other", features(line.text())))
                .toList();
        try {
            model = new DocumentCategorizerME(DocumentCategorizerME.train(
                    "und", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How sure the model is, from 0 to 1, that the text opts out. */
    double optOut(String text) {
        return model.categorize(features(text))[model.getIndex(OPT_OUT)];
    }

    private String[] features(String text) {
        List<String> words = new ArrayList<>(List.of("^"));
        for (Clause clause : reader.read(OurWords.without(text))) {
            words.addAll(clause.words());
            words.add(clause.asks() ? "?" : "|");
        }
        List<String> features = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            features.add("w=" + words.get(i));
            for (int j = i + 1; j < Math.min(i + 4, words.size()); j++) {
                features.add("p" + (j - i) + "=" + words.get(i) + "_" + words.get(j));
            }
            bits("<" + words.get(i) + ">", features);
        }
        return features.toArray(String[]::new);
    }

    private static void bits(String word, List<String> features) {
        for (int length = 3; length <= 4 && word.length() > 5; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                features.add("b=" + word.substring(from, from + length));
            }
        }
    }
}
