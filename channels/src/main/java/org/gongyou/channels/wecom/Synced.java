package org.gongyou.channels.wecom;

import org.gongyou.core.message.InboundMessage;

/** Something that was pulled. */
sealed interface Synced {

    /** The person said or did something. */
    record Said(InboundMessage message) implements Synced {}

    /** The person has come in, and may be welcomed by one message under this code. */
    record Entered(InboundMessage message, String code) implements Synced {}

    /** A human of the corporation has said something in WeCom. */
    record Served(InboundMessage message) implements Synced {}

    /** A message of ours that the platform had taken has not arrived; {@code type} is the platform's number of the reason. */
    record Failed(String customer, String messageId, int type) implements Synced {}

    /** The session has gone to somebody else, or is over; {@code change} is the platform's number of what happened. */
    record Changed(String customer, int change) implements Synced {}

    /** Of no concern to us, or not to be read. */
    record Passed(String kind) implements Synced {}
}
