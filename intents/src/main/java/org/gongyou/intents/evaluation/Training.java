package org.gongyou.intents.evaluation;

import java.util.List;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;

/** A way of making an engine from examples; measured as it is, with all its settings. */
@FunctionalInterface
public interface Training {

    /** An engine that has learnt from these examples. */
    IntentEngine train(List<Example> examples);
}
