package org.gongyou.channels.wechat;

import java.time.Instant;

/**
 * A callback was trusted and its message stored.
 *
 * @param account the name of our account
 * @param openid whom the message is from
 * @param kind the platform's {@code MsgType} in lower case, or {@code event:} and the event's name in lower case
 * @param at when it came in
 */
public record CallbackAccepted(String account, String openid, String kind, Instant at) {}
