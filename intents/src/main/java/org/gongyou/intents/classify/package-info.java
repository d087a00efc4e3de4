/**
 * Which intent a text has, and whether it has any of those we know.
 *
 * <p>Two opinions are fused: maximum entropy by Apache OpenNLP over plain counts, and a logistic regression over tf-idf
 * weights; they err differently, above all when an intent has few examples. Whether a text is out of scope is decided
 * by a gate of its own, because a classifier's probability says little about texts unlike all it has seen: the gate
 * also looks at the nearest training example and at how much of the text was ever seen.
 *
 * <p>{@link org.gongyou.intents.classify.IntentModel} is what is trained and kept in a file;
 * {@link org.gongyou.intents.classify.IntentClassifier} and {@link org.gongyou.intents.classify.ScopeGate} are the
 * components that use it.
 */
@NullMarked
package org.gongyou.intents.classify;

import org.jspecify.annotations.NullMarked;
