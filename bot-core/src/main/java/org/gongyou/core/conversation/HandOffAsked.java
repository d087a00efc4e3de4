package org.gongyou.core.conversation;

import org.gongyou.core.message.AccountRef;

/** Somebody asks for a human. Published inside the transaction: listen after its commit. */
public record HandOffAsked(AccountRef account, long conversationId) {}
