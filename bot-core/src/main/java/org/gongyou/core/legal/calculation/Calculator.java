package org.gongyou.core.legal.calculation;

import java.util.List;

/** One calculation of labour law or union business. Stateless; thread-safe; pure. */
public interface Calculator {

    /** Its id, which is a service code too: {@code law.calc.severance}. */
    String id();

    /** Its name in Chinese. */
    String title();

    /** What it works out and by which rule, in one or two Chinese sentences. */
    String about();

    /** What it asks, in the order in which people are asked. */
    List<Input> inputs();

    /**
     * Works it out.
     *
     * @param facts checked against {@link #inputs()}
     * @throws InvalidFactsException if the facts contradict each other
     */
    Calculation calculate(Facts facts);
}
