package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrisisModelFileTest {

    private static final List<CrisisExample> LESSONS = CrisisModelFile.lessons();

    /** Fails where a build has left the learning out and an older model lies among the classes. */
    @Test
    void theModelAmongTheClassesIsOfTheseExamplesAndThisCode() throws IOException {
        assertThat(CrisisModelFile.isOf(shipped(), LESSONS))
                .as(
                        "crisis.model is older than the examples or the code: run the build's step \"danger\" (process-classes)")
                .isTrue();
    }

    @Test
    void tellsAModelThatHasLearntFromSomethingElse() throws IOException {
        List<CrisisExample> fewer = LESSONS.subList(1, LESSONS.size());

        assertThat(CrisisModelFile.isOf(shipped(), fewer)).isFalse();
        CrisisModel model = CrisisModelFile.read(shipped());
        assertThat(CrisisModelFile.isOf(CrisisModelFile.write(model, CrisisModelFile.name(fewer)), fewer))
                .isTrue();
    }

    private static byte[] shipped() throws IOException {
        try (InputStream in = CrisisModelFile.class.getResourceAsStream(CrisisModelFile.NAME)) {
            assertThat(in).as("the build has learnt a model").isNotNull();
            return in.readAllBytes();
        }
    }
}
