/**
 * What the union knows and may say: one entry per question, with its legal basis and the time and places it holds for.
 *
 * <p>{@link org.gongyou.content.knowledge.KnowledgeBase} loads the YAML files, refuses bad ones with every fault at once,
 * and never hands out an entry that has expired or does not hold yet. How people ask trains the understanding under the
 * label {@code intent/topic}; legal topics are found by search instead, so that a new one needs no training.
 */
@NullMarked
package org.gongyou.content.knowledge;

import org.jspecify.annotations.NullMarked;
