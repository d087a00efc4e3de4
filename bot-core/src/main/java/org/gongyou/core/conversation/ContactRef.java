package org.gongyou.core.conversation;

/** Somebody on one of our accounts, the person that he is, and his conversation with us there. */
public record ContactRef(long contactId, long personId, long conversationId) {}
