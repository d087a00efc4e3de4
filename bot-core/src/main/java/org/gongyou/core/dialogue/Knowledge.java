package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.Optional;

/** Where the dialogue finds answers to questions. Must not do I/O: what it serves is in memory. */
@FunctionalInterface
public interface Knowledge {

    /**
     * The answer to a topic of an intent, as it is to be said.
     *
     * @param on the day on which it must be valid
     */
    Optional<String> answer(String intent, String topic, LocalDate on);
}
