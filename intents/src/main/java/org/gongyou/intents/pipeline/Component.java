package org.gongyou.intents.pipeline;

import java.util.Set;

/**
 * One step of a {@link Pipeline}: reads an analysis and returns it with more in it.
 *
 * <p>A component is built once, with its dictionaries and models loaded, and is then called from many threads. It never
 * changes the analysis it is given, and it never fails on odd text: emoji, an empty line and ten thousand characters
 * are all ordinary input.
 */
public interface Component {

    /** The layers that an earlier component must have provided; none unless overridden. */
    default Set<Layer> requires() {
        return Set.of();
    }

    /** The layers that this component fills in or rewrites. */
    Set<Layer> provides();

    /** The analysis with this component's layers added. */
    Analysis process(Analysis analysis);

    /** How the component is called in messages. */
    default String name() {
        return getClass().getSimpleName();
    }
}
