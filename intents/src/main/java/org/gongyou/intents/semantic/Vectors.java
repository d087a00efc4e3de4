package org.gongyou.intents.semantic;

import org.jspecify.annotations.Nullable;

/**
 * The vector of the text that was encoded last on the way of one utterance, so that components which look at the same
 * words have them encoded once. For one thread at a time.
 */
public final class Vectors {

    private @Nullable Encoded last;

    private record Encoded(String text, String encoder, float[] vector) {}

    /**
     * The vector of a normalised text, not to be changed. Waits for the encoder's turn, if it was not the last one asked for.
     *
     * @throws IllegalStateException when the encoder's last share was closed
     */
    public float[] of(String text, SentenceEncoder encoder) {
        Encoded known = last;
        if (known == null || !known.text().equals(text) || !known.encoder().equals(encoder.fingerprint())) {
            known = new Encoded(text, encoder.fingerprint(), encoder.encode(text));
            last = known;
        }
        return known.vector();
    }
}
