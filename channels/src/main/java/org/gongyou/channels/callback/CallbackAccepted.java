package org.gongyou.channels.callback;

import java.time.Instant;
import org.gongyou.core.message.AccountRef;

/**
 * A callback was trusted and its message stored.
 *
 * @param sender whom the message is from
 * @param kind the platform's type in lower case; for an event {@code event:} and its name
 * @param at when it came in
 */
public record CallbackAccepted(AccountRef account, String sender, String kind, Instant at) {}
