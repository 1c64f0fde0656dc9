package dev.textback.compliance.recognition;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.textback.compliance.recognition.Lessons.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trains an encoder on labelled lines: AdamW, the rate warmed up and then let down in a straight line. */
final class FineTuning {

    private static final int TOLD = 100;
    private static final int BATCH = 32;
    private static final int LIKE_LONG = 50;
    private static final float RATE = 5e-5f;
    private static final float HEAD_RATE = 10;
    private static final float WARM_UP = 0.1f;
    private static final float DECAY = 0.01f;
    private static final float SMOOTHING = 0.03f;
    private static final float MOST_GRADIENT = 1;

    private static final int MOST_LEFT_OUT = 10;
    private static final NDIndex EVERYWHERE = new NDIndex(":");

    private final NDManager manager;
    private final Encoder encoder;
    private final Random random;
    private final Map<String, NDArray> means = new HashMap<>();
    private final Map<String, NDArray> squares = new HashMap<>();
    private int leftOut;

    FineTuning(NDManager manager, Encoder encoder, long seed) {
        this.manager = manager;
        this.encoder = encoder;
        this.random = new Random(seed);
        encoder.parameters().forEach((name, parameter) -> {
            means.put(name, manager.zeros(parameter.getShape()));
            squares.put(name, manager.zeros(parameter.getShape()));
        });
    }

    void on(List<List<Line>> epochs) {
        int steps = epochs.size() * ((epochs.get(0).size() + BATCH - 1) / BATCH);
        int step = 0;
        double loss = 0;
        for (List<Line> lines : epochs) {
            for (List<Line> batch : batches(new ArrayList<>(lines))) {
                step++;
                float down = (steps - step + 1) / ((1 - WARM_UP) * steps);
                loss += learn(batch, step, Math.min(step / (WARM_UP * steps), down));
                if (step % TOLD == 0) {
                    System.out.printf("step %d of %d: loss %.4f%n", step, steps, loss / TOLD);
                    loss = 0;
                }
            }
        }
    }

    /** How sure it is of an opt-out, line by line. */
    double[] optOuts(List<Line> lines) {
        double[] shares = new double[lines.size()];
        for (int i = 0; i < shares.length; i++) {
            try (NDManager batch = manager.newSubManager()) {
                List<Line> one = List.of(lines.get(i));
                NDArray outputs = encoder.outputs(ids(batch, one), mask(batch, one), false);
                shares[i] = outputs.softmax(-1).toFloatArray()[0];
            }
        }
        return shares;
    }

    /** Batches of lines that are about as long as each other, in any order. */
    private List<List<Line>> batches(List<Line> lines) {
        Collections.shuffle(lines, random);
        List<List<Line>> batches = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += BATCH * LIKE_LONG) {
            List<Line> some = new ArrayList<>(lines.subList(from, Math.min(lines.size(), from + BATCH * LIKE_LONG)));
            some.sort(Comparator.comparingInt(line -> line.pieces().length));
            for (int at = 0; at < some.size(); at += BATCH) {
                batches.add(some.subList(at, Math.min(some.size(), at + BATCH)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private float learn(List<Line> lines, int step, float warmth) {
        try (NDManager batch = manager.newSubManager()) {
            float value;
            try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
                NDArray outputs = encoder.outputs(ids(batch, lines), mask(batch, lines), true);
                NDArray loss =
                        outputs.logSoftmax(-1).mul(wanted(batch, lines)).sum().div(-lines.size());
                gradients.backward(loss);
                value = loss.getFloat();
            }
            update(batch, step, warmth);
            return value;
        }
    }

    private void update(NDManager batch, int step, float warmth) {
        Map<String, NDArray> gradients = new HashMap<>();
        double length = 0;
        for (Map.Entry<String, NDArray> parameter : encoder.parameters().entrySet()) {
            NDArray collected = parameter.getValue().getGradient();
            collected.attach(batch);
            NDArray gradient = collected.duplicate();
            // The engine adds to what the last step left, and what is no number times nothing is no zero.
            // Not set(Buffer): the gradient would live in the buffer's memory, which Java gives back
            collected.set(EVERYWHERE, 0);
            length += gradient.square().sum().getFloat();
            gradients.put(parameter.getKey(), gradient);
        }
        if (!Double.isFinite(length)) {
            leaveOut(step, gradients);
            return;
        }
        float scale = (float) Math.min(1, MOST_GRADIENT / Math.sqrt(length));
        gradients.forEach((name, gradient) -> adamW(batch, name, gradient.mul(scale), step, warmth * RATE));
    }

    /** @throws IllegalStateException if too many batches gave no numbers to learn from: the model is worth nothing */
    private void leaveOut(int step, Map<String, NDArray> gradients) {
        long lost = encoder.parameters().values().stream()
                .filter(parameter -> !Float.isFinite(parameter.sum().getFloat()))
                .count();
        System.out.printf(
                "step %d left out: no finite gradient for %s; parameters that are no numbers: %d%n",
                step,
                gradients.entrySet().stream()
                        .filter(one -> !Float.isFinite(one.getValue().sum().getFloat()))
                        .map(Map.Entry::getKey)
                        .toList(),
                lost);
        leftOut++;
        if (lost > 0 || leftOut > MOST_LEFT_OUT) {
            throw new IllegalStateException(
                    "The training ran away at step " + step + "; nothing is written. Start it again");
        }
    }

    private void adamW(NDManager batch, String name, NDArray gradient, int step, float rate) {
        NDArray parameter = encoder.parameters().get(name);
        means.get(name).muli(0.9f).addi(gradient.mul(0.1f));
        squares.get(name).muli(0.999f).addi(gradient.square().mul(0.001f));
        NDArray mean = means.get(name).div(1 - (float) Math.pow(0.9, step));
        mean.attach(batch);
        NDArray square = squares.get(name).div(1 - (float) Math.pow(0.999, step));
        square.attach(batch);
        float own = name.startsWith("head.") ? rate * HEAD_RATE : rate;
        parameter.setRequiresGradient(false);
        if (isProduct(name)) {
            parameter.muli(1 - own * DECAY);
        }
        parameter.subi(mean.div(square.sqrt().add(1e-6f)).mul(own));
        parameter.setRequiresGradient(true);
    }

    private static boolean isProduct(String name) {
        return name.endsWith(".weight") && !name.contains("LayerNorm") && !name.startsWith("embeddings.");
    }

    private NDArray ids(NDManager manager, List<Line> lines) {
        int length = longest(lines);
        long[] ids = new long[lines.size() * length];
        for (int i = 0; i < lines.size(); i++) {
            for (int at = 0; at < lines.get(i).pieces().length; at++) {
                ids[i * length + at] = encoder.rows().of(lines.get(i).pieces()[at]);
            }
        }
        return manager.create(ids, new Shape(lines.size(), length));
    }

    private static NDArray mask(NDManager manager, List<Line> lines) {
        int length = longest(lines);
        float[] mask = new float[lines.size() * length];
        for (int i = 0; i < lines.size(); i++) {
            for (int at = 0; at < lines.get(i).pieces().length; at++) {
                mask[i * length + at] = 1;
            }
        }
        return manager.create(mask, new Shape(lines.size(), length));
    }

    private static int longest(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.pieces().length).max().orElse(0);
    }

    private static NDArray wanted(NDManager manager, List<Line> lines) {
        float[] wanted = new float[lines.size() * Encoder.KINDS];
        for (int i = 0; i < lines.size(); i++) {
            for (int kind = 0; kind < Encoder.KINDS; kind++) {
                boolean right = kind == lines.get(i).kind();
                wanted[i * Encoder.KINDS + kind] = (right ? 1 - SMOOTHING : 0) + SMOOTHING / Encoder.KINDS;
            }
        }
        return manager.create(wanted, new Shape(lines.size(), Encoder.KINDS));
    }
}
