package org.gongyou.content.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongyou.intents.classify.DenseRegression;

/**
 * What is computed once for a corpus and kept: the vectors of its texts, what tells the topics apart by them, and when
 * a question is answered.
 *
 * @param regression empty where there is no encoder
 */
record SearchModel(Meanings meanings, Optional<DenseRegression> regression, Answerable answerable) {

    /** Changes with what is kept and with what is learned. */
    static final int FORMAT = 0x67790002;

    static SearchModel read(InputStream stream) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("not an index of knowledge");
            }
            return new SearchModel(
                    vectors(in),
                    in.readBoolean() ? Optional.of(DenseRegression.read(in)) : Optional.empty(),
                    new Answerable(numbers(in), numbers(in), numbers(in), in.readDouble()));
        }
    }

    private static Meanings vectors(DataInputStream in) throws IOException {
        int size = in.readInt();
        int width = in.readInt();
        List<byte[]> vectors = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            vectors.add(in.readNBytes(width));
        }
        return new Meanings(vectors);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "knowledge", ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(whole)))) {
            out.writeInt(FORMAT);
            vectors(out, meanings);
            out.writeBoolean(regression.isPresent());
            if (regression.isPresent()) {
                regression.get().write(out);
            }
            numbers(out, answerable.weights());
            numbers(out, answerable.means());
            numbers(out, answerable.deviations());
            out.writeDouble(answerable.least());
        }
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void vectors(DataOutputStream out, Meanings meanings) throws IOException {
        out.writeInt(meanings.vectors().size());
        out.writeInt(meanings.vectors().isEmpty() ? 0 : meanings.vectors().get(0).length);
        for (byte[] vector : meanings.vectors()) {
            out.write(vector);
        }
    }

    private static double[] numbers(DataInputStream in) throws IOException {
        double[] numbers = new double[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }

    private static void numbers(DataOutputStream out, double[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }
}
