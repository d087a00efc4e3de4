/**
 * From characters to words: one spelling for every text, then segmentation with the union's own dictionary, then the
 * features that classifiers look at.
 */
@NullMarked
package org.gongyou.intents.text;

import org.jspecify.annotations.NullMarked;
