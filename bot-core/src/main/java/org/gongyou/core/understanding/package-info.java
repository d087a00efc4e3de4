/**
 * Brings the intent engine into the house: gathers what it learns from (service files, knowledge, general utterances),
 * trains or opens the model, and offers it as the conversation's interpreter.
 */
@NullMarked
package org.gongyou.core.understanding;

import org.jspecify.annotations.NullMarked;
