/**
 * Which intent a text has, and whether it has any of those we know.
 *
 * <p>A cascade. Two opinions about words (maximum entropy by Apache OpenNLP over plain counts, a logistic regression
 * over tf-idf weights) come first; where a gate does not expect them to be enough, two opinions about the sentence's
 * meaning join them (a regression over the encoder's vector, the nearness to each label's centre). What each counts,
 * when words are enough, and when a text is out of scope is learnt by {@code Rehearsal} from texts kept out of
 * training, since a classifier's probability says little about texts unlike all it has seen.
 *
 * <p>{@link org.gongyou.intents.classify.IntentModel} is what is trained and kept in a file;
 * {@link org.gongyou.intents.classify.IntentClassifier} and {@link org.gongyou.intents.classify.ScopeGate} are the
 * components that use it.
 */
@NullMarked
package org.gongyou.intents.classify;

import org.jspecify.annotations.NullMarked;
