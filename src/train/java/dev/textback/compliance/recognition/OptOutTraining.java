package dev.textback.compliance.recognition;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains the model that reads opt-outs: {@code ./mvnw -q -Ptrain test-compile}, ten minutes on two idle cores. With {@code -Dtrain.folds=3}
 * it trains on two thirds of the lines instead, three times, and writes how sure it is of each line that it was not trained on to
 * {@code target/opt-out-folds.tsv}; blocks of lines stay together, for they are mostly of one author.
 */
final class OptOutTraining {

    private static final Path MODEL = Path.of("src/main/resources/recognition/opt-out-model.onnx");
    private static final Path FOLDS = Path.of("target/opt-out-folds.tsv");
    private static final int BLOCK = 1_400;
    private static final int SEED = 1;

    private final byte[] pretrained;
    private final Lessons lessons = new Lessons();

    private OptOutTraining() throws IOException {
        try (InputStream file = OptOutTraining.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
            this.pretrained = file.readAllBytes();
        }
    }

    public static void main(String[] arguments) throws IOException {
        OptOutTraining training = new OptOutTraining();
        List<LabelledReply> lines = training.lessons.distinct(LabelledReply.development());
        int folds = Integer.getInteger("train.folds", 0);
        if (folds == 0) {
            training.ship(lines);
        } else {
            training.crossValidate(lines, folds);
        }
    }

    private void ship(List<LabelledReply> lines) throws IOException {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
            Encoder encoder = trained(manager, lines, List.of());
            Files.write(MODEL, new TrainedModel(pretrained, encoder).toBytes());
        }
        System.out.println(MODEL + ": " + Files.size(MODEL) + " bytes, trained on " + lines.size() + " lines");
    }

    private void crossValidate(List<LabelledReply> lines, int folds) throws IOException {
        List<String> report = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            int out = fold;
            List<LabelledReply> seen = some(lines, at -> at / BLOCK % folds != out);
            List<LabelledReply> unseen = some(lines, at -> at / BLOCK % folds == out);
            try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
                Encoder encoder = trained(manager, seen, lessons.plain(unseen));
                double[] shares = new FineTuning(manager, encoder, SEED).optOuts(lessons.plain(unseen));
                for (int i = 0; i < shares.length; i++) {
                    report.add(shares[i] + "\t" + unseen.get(i).kind() + "\t"
                            + unseen.get(i).text().replace("\n", "\\n"));
                }
            }
            Files.write(FOLDS, report);
        }
    }

    private Encoder trained(NDManager manager, List<LabelledReply> seen, List<Lessons.Line> unseen) throws IOException {
        Engine.getInstance().setRandomSeed(SEED);
        List<List<Lessons.Line>> epochs = lessons.epochs(seen, new Random(SEED));
        Encoder encoder = new Encoder(manager, new OnnxGraph(pretrained), Lessons.rows(epochs, unseen), SEED);
        new FineTuning(manager, encoder, SEED).on(epochs);
        return encoder;
    }

    private static List<LabelledReply> some(List<LabelledReply> lines, IntPredicate which) {
        return IntStream.range(0, lines.size())
                .filter(which)
                .mapToObj(lines::get)
                .toList();
    }
}
