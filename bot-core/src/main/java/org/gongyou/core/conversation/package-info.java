/**
 * What people say to us and what we answer: accepted once, handled in order, kept for good.
 *
 * <p>Channels hand messages to {@link org.gongyou.core.conversation.Inbox}, which commits them before it returns, and
 * take the reply from it. Whoever wants to read a conversation reads {@link org.gongyou.core.conversation.Transcript}.
 * The database alone decides order and uniqueness: a turn holds the row lock of its conversation, and state, transcript,
 * effects and reply are one transaction.
 */
@NullMarked
package org.gongyou.core.conversation;

import org.jspecify.annotations.NullMarked;
