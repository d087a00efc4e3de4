package org.gongyou.channels.wechat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.gongyou.channels.callback.CallbackAccepted;
import org.gongyou.channels.callback.Reception.Doors;
import org.gongyou.core.conversation.MessageConflictException;
import org.gongyou.core.conversation.Receipt;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.Portion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/** A house that keeps its messages in memory and answers what it was told to. */
class House {

    final List<InboundMessage> accepted = new ArrayList<>();
    final List<String> following = new ArrayList<>();
    final List<CallbackAccepted> announced = new ArrayList<>();
    final List<Duration> patience = new ArrayList<>();

    @Nullable
    OutboundMessage reply;

    @Nullable
    RuntimeException fault;

    /** While it is closed, nothing comes to an end. */
    @Nullable
    CountDownLatch stuck;

    private final Map<String, Long> receipts = new HashMap<>();

    Doors doors() {
        return new Doors(
                this::accept, this::reply, (account, openid, follows) -> following.add(openid + "=" + follows));
    }

    private Receipt accept(InboundMessage message) {
        CountDownLatch until = stuck;
        try {
            if (until != null && !until.await(300, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A test kept the house back for too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return stored(message);
    }

    private synchronized Receipt stored(InboundMessage message) {
        if (fault != null) {
            throw fault;
        }
        String key = message.account() + message.sender() + message.messageKey();
        Long known = receipts.get(key);
        if (known == null) {
            receipts.put(key, (long) accepted.size());
            accepted.add(message);
            return new Receipt(accepted.size(), 1, false);
        }
        if (!accepted.get(known.intValue()).content().equals(message.content())) {
            throw new MessageConflictException();
        }
        return new Receipt(known + 1, 1, true);
    }

    private Optional<OutboundMessage> reply(Receipt receipt, Duration left, Function<OutboundMessage, Portion> cut) {
        patience.add(left);
        return Optional.ofNullable(reply).map(cut).map(Portion::shown);
    }

    @EventListener
    void heard(CallbackAccepted event) {
        announced.add(event);
    }

    void reset() {
        accepted.clear();
        following.clear();
        announced.clear();
        patience.clear();
        receipts.clear();
        reply = null;
        fault = null;
        stuck = null;
    }
}
