/**
 * Getting acquainted: what is said of the person himself, around whatever else the dialogue is about. He proves his phone
 * number, goes on here with what he began on another channel, hears at the start of a session what is still open, and says
 * whether he wants to be reminded.
 *
 * <p>{@link org.gongyou.core.acquaintance.AcquaintedDialogue} stands around another dialogue and is as pure as that one.
 */
@NullMarked
package org.gongyou.core.acquaintance;

import org.jspecify.annotations.NullMarked;
