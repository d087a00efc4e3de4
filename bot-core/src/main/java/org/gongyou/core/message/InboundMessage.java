package org.gongyou.core.message;

import java.time.Instant;

/**
 * A message as a channel hands it in, already authenticated.
 *
 * @param account the account of ours that it came to
 * @param sender the person's id on that account, such as an openid
 * @param messageKey what makes it the same message when it comes again; unique per account and sender
 * @param sentAt when the platform says it was sent
 */
public record InboundMessage(AccountRef account, String sender, String messageKey, Instant sentAt, Content content) {}
