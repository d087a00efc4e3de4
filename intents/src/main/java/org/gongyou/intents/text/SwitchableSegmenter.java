package org.gongyou.intents.text;

import java.util.Set;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;

/**
 * A segmenter whose dictionary can be exchanged while texts are being cut. Safe for many threads: a text is cut by one
 * dictionary from beginning to end, and nobody waits.
 *
 * <p>A classifier learnt its words from one dictionary; after a switch it still works, and is best trained again.
 */
public final class SwitchableSegmenter implements Component {

    private volatile Segmenter current;

    /** Begins with this segmenter. */
    public SwitchableSegmenter(Segmenter first) {
        this.current = first;
    }

    /** The one in use. */
    public Segmenter current() {
        return current;
    }

    /** Cuts with another one from the next text on. Build it first: that is what takes time. */
    public void switchTo(Segmenter next) {
        current = next;
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.NORMALISED);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    public Analysis process(Analysis analysis) {
        return current.process(analysis);
    }
}
