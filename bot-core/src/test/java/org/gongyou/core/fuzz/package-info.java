/**
 * Random but plausible people against the real dialogue: they answer wrongly, correct themselves, ask in between, fall
 * silent, repeat, press old buttons, skip, send photos and say what must never go unheard. {@link
 * org.gongyou.core.fuzz.Rules} says what must hold after every turn.
 *
 * <p>Each conversation is drawn from a seed and its number, so that a failure can be played again. A short run is part of
 * the tests, a long one is {@code bot-core/bench/run fuzz}.
 */
@NullMarked
package org.gongyou.core.fuzz;

import org.jspecify.annotations.NullMarked;
