package org.gongyou.core.fulfilment;

import org.gongyou.core.dialogue.PersonView;

/**
 * Who asks, and in which conversation he is to be told of it later.
 *
 * @param view what is known of him; how much of his own he may see is decided by it
 */
public record Asker(long personId, long conversationId, String channel, PersonView view) {}
