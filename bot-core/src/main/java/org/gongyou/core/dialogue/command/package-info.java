/**
 * What a turn tells us to do: {@link org.gongyou.core.dialogue.command.Command}s, read from words, buttons and the state
 * of a conversation, carried out one after the other. Plain data; knows nothing of how they are read or carried out.
 */
@NullMarked
package org.gongyou.core.dialogue.command;

import org.jspecify.annotations.NullMarked;
