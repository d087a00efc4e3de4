package org.gongyou.core;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.conversation.Receipt;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;

/** Somebody with an account on a channel, talking with us. */
public final class Talk {

    private static final AtomicLong KEYS = new AtomicLong();

    private final Inbox inbox;
    private final AccountRef account;
    private final String id = "t" + UUID.randomUUID();
    private long conversation;

    public Talk(Inbox inbox, String channel) {
        this.inbox = inbox;
        this.account = StorageTest.ownAccount(channel);
    }

    /** Says something and reads the answer, choices and all. */
    public String say(String text) {
        return does(new Content.Text(text));
    }

    /** Taps a button. */
    public String tap(String key) {
        return does(new Content.Tap(key, key));
    }

    /** Sends something and reads the answer. */
    public String does(Content content) {
        Receipt receipt =
                inbox.accept(new InboundMessage(account, id, "x" + KEYS.incrementAndGet(), Instant.now(), content));
        conversation = receipt.conversationId();
        return inbox.replyWithin(receipt, StorageTest.PATIENCE)
                .map(OutboundMessage::asPlainText)
                .orElse("");
    }

    /** His id on the account. */
    public String id() {
        return id;
    }

    public long conversation() {
        return conversation;
    }
}
