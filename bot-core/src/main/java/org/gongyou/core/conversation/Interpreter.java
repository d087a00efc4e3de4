package org.gongyou.core.conversation;

import java.time.LocalDate;
import org.gongyou.intents.Understanding;

/** Understands a person's words; one bean, thread-safe. */
@FunctionalInterface
public interface Interpreter {

    /**
     * Understands a text.
     *
     * @param today in China, for "上个月" and the like
     */
    Understanding interpret(String text, LocalDate today);
}
