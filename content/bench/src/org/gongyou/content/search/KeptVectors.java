package org.gongyou.content.search;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Vectors that take minutes to compute, kept in a folder until the texts or the encoder change. */
record KeptVectors(Path folder, String encoder) {

    private static final int WIDTH = 512;
    private static final int AT_ONCE = 1_000;

    /**
     * The vectors of texts, in their order.
     *
     * @param way names how they are computed
     */
    Meanings of(String way, List<String> texts, Function<List<String>, List<float[]>> encode) throws IOException {
        Path file = folder.resolve(way + "-" + hash(texts) + ".vectors");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, way, ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                for (int start = 0; start < texts.size(); start += AT_ONCE) {
                    List<String> some = texts.subList(start, Math.min(texts.size(), start + AT_ONCE));
                    for (byte[] vector : Meanings.of(encode.apply(some)).vectors()) {
                        out.write(vector);
                    }
                }
            }
            Files.move(part, file);
        }
        byte[] all = Files.readAllBytes(file);
        List<byte[]> vectors = new ArrayList<>();
        for (int start = 0; start < all.length; start += WIDTH) {
            vectors.add(Arrays.copyOfRange(all, start, start + WIDTH));
        }
        return new Meanings(vectors);
    }

    private String hash(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((encoder + "\n" + String.join("\n", texts)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
