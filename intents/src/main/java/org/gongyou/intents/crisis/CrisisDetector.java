package org.gongyou.intents.crisis;

import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;

/** Detects danger to life in a text. Immutable and safe for many threads. */
public final class CrisisDetector implements Component {

    private static final Pattern DANGER = Pattern.compile("不想活|自杀|轻生|结束生命|跳楼|割腕|(?<!累|饿|热|笑)想死(?!你)");

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.CRISIS);
    }

    @Override
    public Analysis process(Analysis analysis) {
        return analysis.withCrisis(detect(analysis.text()));
    }

    /** What the text says about danger; {@link Crisis#NONE} for everyday texts. */
    public Crisis detect(String text) {
        return DANGER.matcher(text).find() ? new Crisis(3, true) : Crisis.NONE;
    }
}
