package org.gongyou.core.conversation;

/**
 * Proof that a message is stored for good.
 *
 * @param repeated whether the message had been accepted before
 */
public record Receipt(long inboundId, long conversationId, boolean repeated) {}
