/**
 * Slips of the pinyin keyboard: 劳动合铜 for 劳动合同, 工商认定 for 工伤认定.
 *
 * <p>{@code common-terms.txt} holds everyday words of our subject that no segmenter needs to be told, so that they can
 * be mended too. {@code confusions.tsv} holds pairs where the wrong word is a word itself (公会 for 工会): wrong, right, a
 * pattern that the text must match, and one that it must not match.
 */
@NullMarked
package org.gongyou.intents.spelling;

import org.jspecify.annotations.NullMarked;
