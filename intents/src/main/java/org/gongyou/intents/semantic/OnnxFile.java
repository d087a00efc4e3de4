package org.gongyou.intents.semantic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bytes of a model in ONNX's protobuf format. */
final class OnnxFile {

    /** {@code ModelProto.graph}, {@code GraphProto.output} and {@code ValueInfoProto.name}, with a length after each. */
    private static final int GRAPH = 7 << 3 | 2;

    private static final int OUTPUT = 12 << 3 | 2;
    private static final int NAME = 1 << 3 | 2;

    private OnnxFile() {}

    /**
     * The model with these inner values among its outputs.
     *
     * <p>Protobuf merges a message field that occurs twice, so another graph that holds nothing but the outputs is
     * enough; the model itself need not be understood.
     */
    static byte[] withOutputs(byte[] model, List<String> names) {
        ByteArrayOutputStream outputs = new ByteArrayOutputStream();
        for (String name : names) {
            ByteArrayOutputStream value = new ByteArrayOutputStream();
            field(NAME, name.getBytes(StandardCharsets.UTF_8), value);
            field(OUTPUT, value.toByteArray(), outputs);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(model.length + 512);
        whole.writeBytes(model);
        field(GRAPH, outputs.toByteArray(), whole);
        return whole.toByteArray();
    }

    private static void field(int tag, byte[] content, ByteArrayOutputStream out) {
        out.write(tag);
        int length = content.length;
        while (length > 0x7f) {
            out.write(length & 0x7f | 0x80);
            length >>>= 7;
        }
        out.write(length);
        out.writeBytes(content);
    }
}
