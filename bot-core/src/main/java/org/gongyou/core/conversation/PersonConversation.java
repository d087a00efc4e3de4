package org.gongyou.core.conversation;

import java.time.Instant;

/**
 * One of the conversations that a person has with us, each on an account of his.
 *
 * @param lastAt when something was last decided in it
 */
public record PersonConversation(long conversationId, String channel, Instant lastAt) {}
