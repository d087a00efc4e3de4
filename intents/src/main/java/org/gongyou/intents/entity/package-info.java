/**
 * What a text names: persons, codes, organisations, regions, days, amounts, and short answers
 * (yes, no, the second one).
 *
 * <p>Each recogniser knows one type and may find overlapping things; {@link org.gongyou.intents.entity.EntityExtractor}
 * keeps what fits together. All work on the normalised text, and all are bounded in time for any text.
 */
@NullMarked
package org.gongyou.intents.entity;

import org.jspecify.annotations.NullMarked;
