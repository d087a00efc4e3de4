package org.gongyou.intents.semantic;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A BERT encoder of four layers in onnxruntime. From each layer it takes the vector of the first piece, the mean and the
 * maximum over all pieces: the lower layers know the words, the upper ones the sentence, and classifiers gain by both
 * (`docs/intents.md` has the figures).
 *
 * <p>Safe for many threads; each call computes on the thread that makes it.
 */
final class OnnxEncoder implements AutoCloseable {

    /** The names that the exporter of bge-small-zh gave to what its layers put out. */
    private static final List<String> LAYERS = List.of(
            "/encoder/layer.0/output/LayerNorm/Add_1_output_0",
            "/encoder/layer.1/output/LayerNorm/Add_1_output_0",
            "/encoder/layer.2/output/LayerNorm/Add_1_output_0",
            "last_hidden_state");

    private static final int SIZE = 512;
    private static final int POOLS = 3;

    /** How many numbers make up a vector. */
    static final int WIDTH = SIZE * POOLS * LAYERS.size();

    private final OrtEnvironment environment;
    private final OrtSession session;

    OnnxEncoder(byte[] model) throws OrtException {
        environment = OrtEnvironment.getEnvironment();
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(
                    OnnxFile.withOutputs(model, LAYERS.subList(0, LAYERS.size() - 1)), options);
        }
        NodeInfo states = session.getOutputInfo().get(LAYERS.get(LAYERS.size() - 1));
        if (states == null || !(states.getInfo() instanceof TensorInfo tensor) || tensor.getShape()[2] != SIZE) {
            session.close();
            throw new OrtException("its vectors are not " + SIZE + " numbers wide");
        }
    }

    /** The vectors of texts given as numbers of pieces, in their order. */
    List<float[]> encode(List<long[]> texts) throws OrtException {
        int longest = texts.stream().mapToInt(t -> t.length).max().orElse(0);
        long[] shape = {texts.size(), longest};
        LongBuffer ids = LongBuffer.allocate(texts.size() * longest);
        LongBuffer mask = LongBuffer.allocate(texts.size() * longest);
        for (int row = 0; row < texts.size(); row++) {
            long[] text = texts.get(row);
            ids.put(row * longest, text);
            for (int i = 0; i < text.length; i++) {
                mask.put(row * longest + i, 1);
            }
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor kinds =
                        OnnxTensor.createTensor(environment, LongBuffer.allocate(texts.size() * longest), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", kinds))) {
            return pooled(result, texts, longest);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    private static List<float[]> pooled(OrtSession.Result result, List<long[]> texts, int longest) {
        List<float[]> vectors = new ArrayList<>();
        for (int row = 0; row < texts.size(); row++) {
            vectors.add(new float[WIDTH]);
        }
        for (int layer = 0; layer < LAYERS.size(); layer++) {
            FloatBuffer states = ((OnnxTensor) result.get(LAYERS.get(layer)).orElseThrow()).getFloatBuffer();
            for (int row = 0; row < texts.size(); row++) {
                float[] pieces = new float[texts.get(row).length * SIZE];
                states.get(row * longest * SIZE, pieces);
                pool(pieces, vectors.get(row), layer * SIZE * POOLS);
            }
        }
        return vectors;
    }

    private static void pool(float[] pieces, float[] vector, int offset) {
        int mean = offset + SIZE;
        int highest = mean + SIZE;
        float share = (float) SIZE / pieces.length;
        System.arraycopy(pieces, 0, vector, offset, SIZE);
        System.arraycopy(pieces, 0, vector, highest, SIZE);
        for (int start = 0; start < pieces.length; start += SIZE) {
            // Two loops, each of which the processor does several steps of at a time.
            for (int i = 0; i < SIZE; i++) {
                vector[mean + i] += pieces[start + i] * share;
            }
            for (int i = 0; i < SIZE; i++) {
                vector[highest + i] = Math.max(vector[highest + i], pieces[start + i]);
            }
        }
    }

    /** The first piece's vector in the last layer, which is what the encoder was made for, in length 1. */
    static float[] sentenceVector(float[] vector) {
        int start = (LAYERS.size() - 1) * POOLS * SIZE;
        float[] sentence = Arrays.copyOfRange(vector, start, start + SIZE);
        double squares = 0;
        for (float value : sentence) {
            squares += value * value;
        }
        for (int i = 0; i < SIZE; i++) {
            sentence[i] /= (float) Math.sqrt(squares);
        }
        return sentence;
    }
}
