package org.gongyou.channels.app;

import java.time.Instant;

/**
 * An open session of the app.
 *
 * @param sender the visitor as the conversation knows him; not the visitor id, which opens further sessions
 */
record AppSession(long id, String account, String sender, long conversationId, Instant expiresAt) {}
