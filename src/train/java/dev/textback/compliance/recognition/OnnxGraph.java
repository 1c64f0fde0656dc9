package dev.textback.compliance.recognition;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model in ONNX's format, as far as it takes to read numbers out of one and to put others in. The numbers of the fields are those of
 * onnx.proto; no library for Java writes this format.
 */
final class OnnxGraph {

    static final int FLOAT = 1;
    static final int INT8 = 3;
    static final int INT64 = 7;

    private static final int GRAPH = 7;
    private static final int NODES = 1;
    private static final int INITIALIZERS = 5;
    private static final int INPUTS = 11;
    private static final int OUTPUTS = 12;

    private final UnknownFieldSet model;
    private final UnknownFieldSet graph;
    private final List<UnknownFieldSet> nodes = new ArrayList<>();
    private final Map<String, UnknownFieldSet> initializers = new LinkedHashMap<>();

    OnnxGraph(byte[] file) throws IOException {
        this.model = UnknownFieldSet.parseFrom(file);
        this.graph = UnknownFieldSet.parseFrom(
                model.getField(GRAPH).getLengthDelimitedList().get(0));
        for (ByteString node : graph.getField(NODES).getLengthDelimitedList()) {
            nodes.add(UnknownFieldSet.parseFrom(node));
        }
        for (ByteString tensor : graph.getField(INITIALIZERS).getLengthDelimitedList()) {
            UnknownFieldSet parsed = UnknownFieldSet.parseFrom(tensor);
            initializers.put(text(parsed, 8), parsed);
        }
    }

    /** @param shape as ONNX has it, the outer dimension first */
    record Tensor(long[] shape, float[] values) {}

    /** A tensor of floats by its name. */
    Tensor floats(String name) throws IOException {
        UnknownFieldSet tensor = initializers.get(name);
        if (tensor == null || tensor.getField(2).getVarintList().get(0) != FLOAT) {
            throw new IOException("the model holds no floats named " + name);
        }
        float[] values =
                new float[tensor.getField(9).getLengthDelimitedList().get(0).size() / Float.BYTES];
        tensor.getField(9)
                .getLengthDelimitedList()
                .get(0)
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Tensor(shape(tensor), values);
    }

    /** What a node of this name takes in its second place: the name of its weights. */
    String weightsOf(String node) throws IOException {
        return nodes.stream()
                .filter(one -> text(one, 3).equals(node))
                .map(one -> one.getField(1).getLengthDelimitedList().get(1).toStringUtf8())
                .findFirst()
                .orElseThrow(() -> new IOException("the model holds no node named " + node));
    }

    void put(String name, int type, long[] shape, ByteBuffer bytes) {
        UnknownFieldSet.Field.Builder dimensions = UnknownFieldSet.Field.newBuilder();
        for (long dimension : shape) {
            dimensions.addVarint(dimension);
        }
        initializers.put(
                name,
                UnknownFieldSet.newBuilder()
                        .addField(1, dimensions.build())
                        .addField(2, number(type))
                        .addField(8, bytes(ByteString.copyFromUtf8(name)))
                        .addField(9, bytes(ByteString.copyFrom(bytes)))
                        .build());
    }

    void putFloats(String name, long[] shape, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        put(name, FLOAT, shape, bytes);
    }

    void remove(String initializer) {
        initializers.remove(initializer);
    }

    void removeNode(String name) {
        nodes.removeIf(node -> text(node, 3).equals(name));
    }

    void addFirst(UnknownFieldSet node) {
        nodes.add(0, node);
    }

    void addLast(UnknownFieldSet node) {
        nodes.add(node);
    }

    static UnknownFieldSet node(String operation, List<String> inputs, String output, UnknownFieldSet... attributes) {
        UnknownFieldSet.Field.Builder in = UnknownFieldSet.Field.newBuilder();
        inputs.forEach(input -> in.addLengthDelimited(ByteString.copyFromUtf8(input)));
        UnknownFieldSet.Field.Builder more = UnknownFieldSet.Field.newBuilder();
        for (UnknownFieldSet attribute : attributes) {
            more.addLengthDelimited(attribute.toByteString());
        }
        return UnknownFieldSet.newBuilder()
                .addField(1, in.build())
                .addField(2, bytes(ByteString.copyFromUtf8(output)))
                .addField(3, bytes(ByteString.copyFromUtf8("textback/" + output)))
                .addField(4, bytes(ByteString.copyFromUtf8(operation)))
                .addField(5, more.build())
                .build();
    }

    static UnknownFieldSet attribute(String name, long value) {
        return UnknownFieldSet.newBuilder()
                .addField(1, bytes(ByteString.copyFromUtf8(name)))
                .addField(3, number(value))
                .addField(20, number(2))
                .build();
    }

    static UnknownFieldSet listAttribute(String name, long value) {
        return UnknownFieldSet.newBuilder()
                .addField(1, bytes(ByteString.copyFromUtf8(name)))
                .addField(8, number(value))
                .addField(20, number(7))
                .build();
    }

    /** The file, with one input that it had and one new output, of floats. */
    byte[] toBytes(String input, String output) {
        UnknownFieldSet.Builder changed = graph.toBuilder().clearField(NODES).clearField(INITIALIZERS);
        changed.addField(NODES, all(nodes)).addField(INITIALIZERS, all(initializers.values()));
        changed.clearField(OUTPUTS).addField(OUTPUTS, bytes(floats(ByteString.copyFromUtf8(output))));
        UnknownFieldSet.Field.Builder inputs = UnknownFieldSet.Field.newBuilder();
        graph.getField(INPUTS).getLengthDelimitedList().stream()
                .filter(one -> named(one, input))
                .forEach(inputs::addLengthDelimited);
        changed.clearField(INPUTS).addField(INPUTS, inputs.build());
        return model.toBuilder()
                .clearField(GRAPH)
                .addField(GRAPH, bytes(changed.build().toByteString()))
                .build()
                .toByteArray();
    }

    private static ByteString floats(ByteString name) {
        UnknownFieldSet.Field tensor = bytes(fields(1, number(FLOAT)));
        return UnknownFieldSet.newBuilder()
                .addField(1, bytes(name))
                .addField(2, bytes(fields(1, tensor)))
                .build()
                .toByteString();
    }

    private static ByteString fields(int number, UnknownFieldSet.Field value) {
        return UnknownFieldSet.newBuilder().addField(number, value).build().toByteString();
    }

    private static boolean named(ByteString message, String name) {
        try {
            return text(UnknownFieldSet.parseFrom(message), 1).equals(name);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UnknownFieldSet.Field all(Iterable<UnknownFieldSet> messages) {
        UnknownFieldSet.Field.Builder field = UnknownFieldSet.Field.newBuilder();
        messages.forEach(message -> field.addLengthDelimited(message.toByteString()));
        return field.build();
    }

    private static UnknownFieldSet.Field bytes(ByteString value) {
        return UnknownFieldSet.Field.newBuilder().addLengthDelimited(value).build();
    }

    private static UnknownFieldSet.Field number(long value) {
        return UnknownFieldSet.Field.newBuilder().addVarint(value).build();
    }

    private static String text(UnknownFieldSet message, int field) {
        List<ByteString> values = message.getField(field).getLengthDelimitedList();
        return values.isEmpty() ? "" : values.get(0).toStringUtf8();
    }

    /** Dimensions stand one by one, or packed. */
    private static long[] shape(UnknownFieldSet tensor) throws IOException {
        UnknownFieldSet.Field field = tensor.getField(1);
        List<Long> dimensions = new ArrayList<>(field.getVarintList());
        for (ByteString packed : field.getLengthDelimitedList()) {
            CodedInputStream in = packed.newCodedInput();
            while (!in.isAtEnd()) {
                dimensions.add(in.readRawVarint64());
            }
        }
        return dimensions.stream().mapToLong(Long::longValue).toArray();
    }
}
