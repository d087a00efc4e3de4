/**
 * Measuring an engine: by a test set, by texts that belong to no intent, and by cross-validation.
 *
 * <p>{@link org.gongyou.intents.evaluation.Judge} lets an engine answer; the other types draw figures from its
 * {@link org.gongyou.intents.evaluation.Judgement}s. Everything drawn by chance hangs on a seed alone.
 */
@NullMarked
package org.gongyou.intents.evaluation;

import org.jspecify.annotations.NullMarked;
