package org.gongyou.intents.semantic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Turns a text into a vector that lies near those of texts with a similar meaning.
 *
 * <p>There is one copy of the model in a process, however many engines use it. No more threads compute than there are
 * processors; requests that come while all of them are busy wait and are computed together. Weights are eight bits wide
 * and are scaled over a whole batch, so a vector may differ in its last digits with the company it was computed in.
 *
 * <p>An encoder read from a file takes memory outside the heap until it is closed by all who {@link #share} it.
 *
 * <p>Safe for many threads.
 */
public final class SentenceEncoder implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SentenceEncoder.class.getName());

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";

    private final LoadedEncoder loaded;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SentenceEncoder(LoadedEncoder loaded) {
        this.loaded = loaded;
    }

    /**
     * The encoder that comes with this library: bge-small-zh v1.5 with eight-bit weights. Empty where it cannot run, which the
     * log tells once: understanding then goes by words alone. It belongs to the process; closing it does nothing.
     */
    public static Optional<SentenceEncoder> stock() {
        return Stock.ENCODER;
    }

    private static final class Stock {
        static final Optional<SentenceEncoder> ENCODER = load();

        private static Optional<SentenceEncoder> load() {
            try (InputStream model = LoadedEncoder.resource(MODEL)) {
                SentenceEncoder encoder = new SentenceEncoder(new LoadedEncoder(model.readAllBytes()));
                encoder.loaded.share();
                return Optional.of(encoder);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "sentences are understood by their words alone: {0}", e.getMessage());
                return Optional.empty();
            }
        }
    }

    /**
     * An encoder with the same layers and other weights, such as {@code intents/tuning} makes. To be closed.
     *
     * @throws UncheckedIOException when the file cannot be read or is no such encoder
     */
    public static SentenceEncoder open(Path onnx) {
        try {
            return new SentenceEncoder(new LoadedEncoder(Files.readAllBytes(onnx)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same encoder for one more user, to be closed on its own; the model stays until the last has closed his. */
    public SentenceEncoder share() {
        loaded.share();
        return new SentenceEncoder(loaded);
    }

    /** Gives up this share. Texts being encoded are encoded to their end; doing it twice does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            loaded.release();
        }
    }

    /** Differs between encoders that give different vectors. */
    public String fingerprint() {
        return loaded.fingerprint();
    }

    /** How many numbers make up a vector. */
    public int width() {
        return OnnxEncoder.WIDTH;
    }

    /** The part of a vector whose cosine to that of another text tells how near they are, scaled to length 1. */
    public static float[] sentenceVector(float[] vector) {
        return OnnxEncoder.sentenceVector(vector);
    }

    /**
     * The vector of a normalised text. Waits for its turn.
     *
     * @throws IllegalStateException when the last share was closed
     */
    public float[] encode(String text) {
        return loaded.encode(text);
    }

    /** The vectors of many texts, in their order, each computed alone so that they are the same every time. */
    public List<float[]> encodeAll(List<String> texts) {
        return texts.parallelStream().map(loaded::encodeAlone).toList();
    }

    /** As {@link #encodeAll}, for what one reads and not what one says: of each text some 250 characters are looked at. */
    public List<float[]> encodePassages(List<String> passages) {
        return passages.parallelStream().map(loaded::encodePassage).toList();
    }
}
