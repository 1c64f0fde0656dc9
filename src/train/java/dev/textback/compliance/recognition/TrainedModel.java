package dev.textback.compliance.recognition;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * A trained encoder as the file that the program runs: each weight in one byte, with one scale for each column (of the word pieces: for
 * each row). They are multiplied as floats all the same, so that no processor's way of adding bytes changes what is read.
 */
final class TrainedModel {

    private static final String INPUT = "input_ids";
    private static final String WORDS_NODE = "/embeddings/word_embeddings/Gather";
    private static final int LARGEST = 127;

    private final OnnxGraph graph;
    private final Map<String, NDArray> parameters;
    private final WordRows rows;

    TrainedModel(byte[] pretrained, Encoder encoder) throws IOException {
        this.graph = new OnnxGraph(pretrained);
        this.parameters = encoder.parameters();
        this.rows = encoder.rows();
    }

    byte[] toBytes() throws IOException {
        for (String name : parameters.keySet()) {
            if (!name.equals(Encoder.WORDS) && !name.startsWith("head.") && isUnchangedInName(name)) {
                graph.putFloats(name, shape(name), parameters.get(name).toFloatArray());
            }
        }
        for (int layer = 0; layer < Encoder.LAYERS; layer++) {
            for (String product : Encoder.PRODUCTS) {
                pack(graph.weightsOf(Encoder.node(layer, product)), Encoder.name(layer, product) + ".weight");
            }
        }
        packWords();
        addInputs();
        addHead();
        return graph.toBytes(INPUT, "shares");
    }

    /** The weights of the products have names of their own in the file. */
    private static boolean isUnchangedInName(String name) {
        return Encoder.PRODUCTS.stream().noneMatch(product -> name.endsWith(product + ".weight"));
    }

    private void pack(String inFile, String name) {
        long[] shape = shape(name);
        int columns = (int) shape[1];
        float[] values = parameters.get(name).toFloatArray();
        float[] scales = new float[columns];
        for (int i = 0; i < values.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]) / LARGEST);
        }
        byte[] packed = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            packed[i] = (byte) Math.round(values[i] / scales[i % columns]);
        }
        graph.remove(inFile);
        graph.put(inFile + ".int8", OnnxGraph.INT8, shape, ByteBuffer.wrap(packed));
        graph.putFloats(inFile + ".scale", new long[] {columns}, scales);
        graph.addFirst(OnnxGraph.node("Mul", List.of(inFile + ".float", inFile + ".scale"), inFile));
        graph.addFirst(OnnxGraph.node(
                "Cast", List.of(inFile + ".int8"), inFile + ".float", OnnxGraph.attribute("to", OnnxGraph.FLOAT)));
    }

    /** Only the rows that a text needs become floats. */
    private void packWords() throws IOException {
        OnnxGraph.Tensor table = graph.floats(Encoder.WORDS);
        long[] shape = table.shape();
        int columns = (int) shape[1];
        float[] values = rows.into(table.values(), parameters.get(Encoder.WORDS).toFloatArray(), columns);
        float[] scales = new float[(int) shape[0]];
        for (int i = 0; i < values.length; i++) {
            scales[i / columns] = Math.max(scales[i / columns], Math.abs(values[i]) / LARGEST);
        }
        byte[] packed = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            packed[i] = scales[i / columns] == 0 ? 0 : (byte) Math.round(values[i] / scales[i / columns]);
        }
        graph.remove(Encoder.WORDS);
        graph.put("words.int8", OnnxGraph.INT8, shape, ByteBuffer.wrap(packed));
        graph.putFloats("words.scale", new long[] {shape[0], 1}, scales);
        graph.removeNode(WORDS_NODE);
        graph.addFirst(OnnxGraph.node("Mul", List.of("words.float", "words.size"), WORDS_NODE + "_output_0"));
        graph.addFirst(OnnxGraph.node("Gather", List.of("words.scale", INPUT), "words.size"));
        graph.addFirst(OnnxGraph.node(
                "Cast", List.of("words.rows"), "words.float", OnnxGraph.attribute("to", OnnxGraph.FLOAT)));
        graph.addFirst(OnnxGraph.node("Gather", List.of("words.int8", INPUT), "words.rows"));
    }

    /** One text at a time needs no mask, and all of it is one sentence. */
    private void addInputs() {
        graph.put("zero", OnnxGraph.INT64, new long[] {1}, ByteBuffer.wrap(new byte[Long.BYTES]));
        graph.addFirst(OnnxGraph.node("Add", List.of("token_type_ids", "one"), "attention_mask"));
        graph.put("one", OnnxGraph.INT64, new long[] {1}, ByteBuffer.wrap(new byte[] {1, 0, 0, 0, 0, 0, 0, 0}));
        graph.addFirst(OnnxGraph.node("Mul", List.of(INPUT, "zero"), "token_type_ids"));
    }

    private void addHead() {
        graph.addLast(OnnxGraph.node(
                "ReduceMean",
                List.of("last_hidden_state"),
                "mean",
                OnnxGraph.listAttribute("axes", 1),
                OnnxGraph.attribute("keepdims", 0)));
        graph.putFloats(
                Encoder.HEAD, shape(Encoder.HEAD), parameters.get(Encoder.HEAD).toFloatArray());
        graph.putFloats(
                Encoder.HEAD_BIAS,
                shape(Encoder.HEAD_BIAS),
                parameters.get(Encoder.HEAD_BIAS).toFloatArray());
        graph.addLast(OnnxGraph.node("MatMul", List.of("mean", Encoder.HEAD), "weighed"));
        graph.addLast(OnnxGraph.node("Add", List.of("weighed", Encoder.HEAD_BIAS), "outputs"));
        graph.addLast(OnnxGraph.node("Softmax", List.of("outputs"), "shares", OnnxGraph.attribute("axis", 1)));
    }

    private long[] shape(String name) {
        return parameters.get(name).getShape().getShape();
    }
}
