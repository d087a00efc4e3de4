/**
 * Whether somebody may be in danger: the first thing that happens to every text.
 *
 * <p>A lexicon of patterns ({@code lexicon.tsv}) over characters, not words: segmentation cuts 不想活 in ways nobody can
 * foresee. It spells hidden words out (紫砂, 自s), takes everyday phrases away (累死了, 想死你了, 跳楼价), and looks for danger
 * in what is left. Beside it two judges have learnt from {@code danger.txt}, {@code harmless.txt} and {@code apart.tsv} when the
 * project was built: one by characters, which reads every text, and one by the encoder's vectors, asked where the others leave a doubt.
 * Without what was learnt the lexicon decides alone. The detector prefers to be wrong on the careful side; whether to ask
 * first or to hand over at once is decided by whoever talks with the person.
 */
@NullMarked
package org.gongyou.intents.crisis;

import org.jspecify.annotations.NullMarked;
