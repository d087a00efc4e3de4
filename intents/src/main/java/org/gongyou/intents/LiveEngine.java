package org.gongyou.intents;

import java.time.LocalDate;

/**
 * The engine in use, which can be exchanged for another while it works: whoever is being answered is answered by the old one, whoever comes
 * next by the new one, and nobody waits.
 *
 * <p>Safe for many threads.
 */
public final class LiveEngine {

    private volatile IntentEngine current;

    /** Begins with this engine. */
    public LiveEngine(IntentEngine engine) {
        current = engine;
    }

    /** What the text means to the engine in use now. */
    public Understanding understand(String text, LocalDate today) {
        return current.understand(text, today);
    }

    /** The engine in use now. */
    public IntentEngine engine() {
        return current;
    }

    /** Uses another from now on; gives back the one used until now, which may still be answering somebody. */
    public synchronized IntentEngine switchTo(IntentEngine next) {
        IntentEngine before = current;
        current = next;
        return before;
    }
}
