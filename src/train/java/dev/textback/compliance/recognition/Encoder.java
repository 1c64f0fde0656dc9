package dev.textback.compliance.recognition;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The sentence encoder all-MiniLM-L6-v2 (BERT: six layers, twelve heads, 384 wide) with three outputs on top, as PyTorch trains it. */
final class Encoder {

    static final int WIDTH = 384;
    static final int KINDS = 3;
    static final int LAYERS = 6;
    static final String WORDS = "embeddings.word_embeddings.weight";
    static final String HEAD = "head.weight";
    static final String HEAD_BIAS = "head.bias";
    static final List<String> PRODUCTS = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense");

    private static final int HEADS = 12;
    private static final float DROPOUT = 0.1f;
    private static final float EPSILON = 1e-12f;

    private final WordRows rows;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();

    /**
     * @param manager keeps the parameters
     * @param seed of the new outputs' first values
     */
    Encoder(NDManager manager, OnnxGraph pretrained, WordRows rows, long seed) throws IOException {
        this.rows = rows;
        float[] words = rows.from(pretrained.floats(WORDS).values(), WIDTH);
        parameters.put(WORDS, manager.create(words, new Shape(rows.size(), WIDTH)));
        put(manager, pretrained, "embeddings.position_embeddings.weight");
        put(manager, pretrained, "embeddings.token_type_embeddings.weight");
        norm(manager, pretrained, "embeddings.LayerNorm");
        for (int layer = 0; layer < LAYERS; layer++) {
            for (String product : PRODUCTS) {
                OnnxGraph.Tensor weights = pretrained.floats(pretrained.weightsOf(node(layer, product)));
                parameters.put(
                        name(layer, product) + ".weight", manager.create(weights.values(), new Shape(weights.shape())));
                put(manager, pretrained, name(layer, product) + ".bias");
            }
            norm(manager, pretrained, name(layer, "attention.output.LayerNorm"));
            norm(manager, pretrained, name(layer, "output.LayerNorm"));
        }
        Random random = new Random(seed);
        float[] head = new float[WIDTH * KINDS];
        for (int i = 0; i < head.length; i++) {
            head[i] = (float) random.nextGaussian() * 0.02f;
        }
        parameters.put(HEAD, manager.create(head, new Shape(WIDTH, KINDS)));
        parameters.put(HEAD_BIAS, manager.create(new float[KINDS]));
        parameters.values().forEach(parameter -> parameter.setRequiresGradient(true));
    }

    static String name(int layer, String part) {
        return "encoder.layer." + layer + "." + part;
    }

    static String node(int layer, String product) {
        return "/encoder/layer." + layer + "/" + product.replace('.', '/') + "/MatMul";
    }

    WordRows rows() {
        return rows;
    }

    Map<String, NDArray> parameters() {
        return parameters;
    }

    /**
     * What it makes of a batch, before the softmax.
     *
     * @param ids texts by the rows of their pieces, short ones filled up
     * @param mask 1 where a piece is, 0 where it was filled up
     */
    NDArray outputs(NDArray ids, NDArray mask, boolean training) {
        long size = ids.getShape().get(0);
        long length = ids.getShape().get(1);
        NDArray hidden = embedded(ids, length, training);
        NDArray bias = mask.mul(-1).add(1).mul(-10_000).reshape(size, 1, 1, length);
        for (int layer = 0; layer < LAYERS; layer++) {
            hidden = layer(layer, hidden, bias, training);
        }
        NDArray weight = mask.reshape(size, length, 1);
        NDArray mean = hidden.mul(weight).sum(new int[] {1}).div(weight.sum(new int[] {1}));
        return dropout(mean, training).matMul(parameters.get(HEAD)).add(parameters.get(HEAD_BIAS));
    }

    private NDArray embedded(NDArray ids, long length, boolean training) {
        NDManager manager = ids.getManager();
        NDArray places = manager.arange((int) length).toType(DataType.INT64, false);
        NDArray sum = embedding(ids, WORDS)
                .add(embedding(places, "embeddings.position_embeddings.weight"))
                .add(embedding(manager.zeros(new Shape(1), DataType.INT64), "embeddings.token_type_embeddings.weight"));
        return dropout(norm(sum, "embeddings.LayerNorm"), training);
    }

    private NDArray layer(int layer, NDArray in, NDArray bias, boolean training) {
        NDArray query = heads(product(in, layer, "attention.self.query")).transpose(0, 2, 1, 3);
        NDArray key = heads(product(in, layer, "attention.self.key")).transpose(0, 2, 3, 1);
        NDArray value = heads(product(in, layer, "attention.self.value")).transpose(0, 2, 1, 3);
        NDArray attention = query.matMul(key)
                .div((float) Math.sqrt(WIDTH / HEADS))
                .add(bias)
                .softmax(-1);
        NDArray context =
                dropout(attention, training).matMul(value).transpose(0, 2, 1, 3).reshape(in.getShape());
        NDArray attended = norm(
                dropout(product(context, layer, "attention.output.dense"), training)
                        .add(in),
                name(layer, "attention.output.LayerNorm"));
        NDArray wide = Activation.gelu(product(attended, layer, "intermediate.dense"));
        return norm(
                dropout(product(wide, layer, "output.dense"), training).add(attended), name(layer, "output.LayerNorm"));
    }

    private static NDArray heads(NDArray in) {
        Shape shape = in.getShape();
        return in.reshape(shape.get(0), shape.get(1), HEADS, WIDTH / HEADS);
    }

    private NDArray product(NDArray in, int layer, String product) {
        String name = name(layer, product);
        return in.matMul(parameters.get(name + ".weight")).add(parameters.get(name + ".bias"));
    }

    private NDArray embedding(NDArray places, String name) {
        return Embedding.embedding(places, parameters.get(name), SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private NDArray norm(NDArray in, String name) {
        return LayerNorm.layerNorm(
                        in, new Shape(WIDTH), parameters.get(name + ".weight"), parameters.get(name + ".bias"), EPSILON)
                .singletonOrThrow();
    }

    private static NDArray dropout(NDArray in, boolean training) {
        return training ? Dropout.dropout(in, DROPOUT, true).singletonOrThrow() : in;
    }

    private void norm(NDManager manager, OnnxGraph pretrained, String name) throws IOException {
        put(manager, pretrained, name + ".weight");
        put(manager, pretrained, name + ".bias");
    }

    private void put(NDManager manager, OnnxGraph pretrained, String name) throws IOException {
        OnnxGraph.Tensor tensor = pretrained.floats(name);
        parameters.put(name, manager.create(tensor.values(), new Shape(tensor.shape())));
    }
}
