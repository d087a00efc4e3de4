package org.gongyou.intents.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorsTest {

    private final SentenceEncoder encoder = SentenceEncoder.stock().orElseThrow();
    private final Vectors vectors = new Vectors();

    @Test
    void encodesTheSameWordsOnce() {
        float[] first = vectors.of("工资没发", encoder);

        assertThat(vectors.of("工资没发", encoder)).isSameAs(first).containsExactly(encoder.encode("工资没发"));
    }

    @Test
    void encodesOtherWordsAnew() {
        vectors.of("工资没发", encoder);

        assertThat(vectors.of("我想入会", encoder)).containsExactly(encoder.encode("我想入会"));
    }
}
