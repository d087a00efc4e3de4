package org.gongyou.intents;

import java.util.Set;
import org.gongyou.intents.classify.IntentClassifier;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;
import org.gongyou.intents.pipeline.Stage;
import org.gongyou.intents.semantic.SentenceEncoder;

/** Asks the encoder where the words were enough, too; what it says then is thrown away. */
record EncoderForEveryText(IntentClassifier classifier, SentenceEncoder encoder) implements Component {

    @Override
    public Set<Layer> requires() {
        return classifier.requires();
    }

    @Override
    public Set<Layer> provides() {
        return classifier.provides();
    }

    @Override
    public Analysis process(Analysis analysis) {
        Analysis ranked = classifier.process(analysis);
        if (ranked.stage() == Stage.SEMANTIC) {
            return ranked;
        }
        encoder.encode(ranked.wording());
        return ranked.withRanking(ranked.ranking(), ranked.evidence(), Stage.SEMANTIC);
    }
}
