/**
 * What the union knows and may say: one entry per question, with its legal basis and the time and places it holds for.
 *
 * <p>{@link org.gongyou.content.knowledge.KnowledgeBase} loads the YAML files, refuses bad ones with every fault at once,
 * and never hands out an entry that has expired or does not hold yet. How people ask trains the understanding: under the
 * label {@code intent/topic}, or for legal topics under the intent alone, since those are found by search.
 */
@NullMarked
package org.gongyou.content.knowledge;

import org.jspecify.annotations.NullMarked;
