package org.gongyou.intents.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongyou.intents.text.FeatureExtractor;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;
import org.junit.jupiter.api.Test;

class PipelineTest {

    @Test
    void tellsWhichLayerIsMissingAndWhatToAdd() {
        assertThatThrownBy(() -> Pipeline.of(List.of(new Normaliser(), new FeatureExtractor())))
                .isInstanceOf(IncompletePipelineException.class)
                .hasMessageContaining("FeatureExtractor requires TOKENS")
                .hasMessageContaining("provide only [NORMALISED]")
                .hasMessageContaining("add a component that provides TOKENS");
    }

    @Test
    void tellsWhichComponentToMoveForward() {
        assertThatThrownBy(() -> Pipeline.of(List.of(Segmenter.union(), new Normaliser())))
                .hasMessageContaining("move Normaliser in front of it");
    }

    @Test
    void runsComponentsInTheirOrder() {
        Component shout = new Component() {
            @Override
            public Set<Layer> provides() {
                return Set.of(Layer.NORMALISED);
            }

            @Override
            public Analysis process(Analysis analysis) {
                return analysis.withNormalised(analysis.normalised() + "!").because("shouted");
            }
        };

        Analysis analysis = Pipeline.of(List.of(new Normaliser(), shout)).process(Analysis.of("ＡＢ", LocalDate.EPOCH));

        assertThat(analysis.normalised()).isEqualTo("AB!");
        assertThat(analysis.because()).containsExactly("shouted");
    }
}
