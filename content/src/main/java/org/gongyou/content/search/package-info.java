/**
 * Finds the knowledge entry that answers a question asked in a person's own words, and knows when none does.
 *
 * <p>{@link org.gongyou.content.search.KnowledgeSearch} is the door. Three judges are fused: BM25 over words, character pairs
 * and lay terms read as the law's terms; the likeness in meaning to how people ask; and a regression that has learned from the
 * examples to tell the topics apart. What a text must be like to be
 * answered at all is learned from the entries' own examples and from texts that no entry answers.
 */
@NullMarked
package org.gongyou.content.search;

import org.jspecify.annotations.NullMarked;
