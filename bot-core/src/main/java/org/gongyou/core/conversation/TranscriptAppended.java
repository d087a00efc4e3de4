package org.gongyou.core.conversation;

/** A conversation has grown. Published inside the transaction: listen after its commit. */
public record TranscriptAppended(long conversationId, long seq) {}
