/**
 * What to say next: {@link org.gongyou.core.dialogue.DialogueManager} turns the state of a conversation and one turn
 * into a new state, a reply and effects.
 *
 * <p>A pure function: no I/O, no clock, no random numbers, so that every dialogue can be tested as a script. It knows
 * no service by name; all that is special to one is in its definition file.
 */
@NullMarked
package org.gongyou.core.dialogue;

import org.jspecify.annotations.NullMarked;
