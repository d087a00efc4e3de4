package org.gongyou.channels.wechat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes care of replies that are longer than the one bubble of a passive reply: the rest follows a moment later as
 * customer-service messages. Where the account may not send those, the reply is shortened to the one bubble.
 *
 * <p>The rest is not stored as such: the whole reply stands in the transcript.
 */
@Component
class FollowUps implements AutoCloseable {

    /** Long enough for the first bubble to be there before the second. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final int ATTEMPTS = 4;
    private static final Logger log = LoggerFactory.getLogger(FollowUps.class);

    private final WeChatChannel channel;
    private final Duration pause;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "wechat-follow-ups");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    FollowUps(WeChatChannel channel) {
        this(channel, PAUSE);
    }

    FollowUps(WeChatChannel channel, Duration pause) {
        this.channel = channel;
        this.pause = pause;
    }

    /**
     * The first bubble of the reply; the others are on their way.
     *
     * @param repeated whether the platform asked for this reply before: then only the bubble is given again
     */
    String firstBubble(WeChatAccount account, String openid, OutboundMessage reply, boolean repeated) {
        if (!account.kind().mayPush()) {
            return Bubbles.fit(reply);
        }
        List<String> bubbles = Bubbles.split(Bubbles.clean(reply.asPlainText()));
        if (bubbles.size() > 1 && !repeated) {
            AccountRef ref = new AccountRef(WeChatAccount.CHANNEL, account.name());
            String rest = String.join("\n", bubbles.subList(1, bubbles.size()));
            later(new FollowUp(ref, openid, OutboundMessage.text(rest), 1), pause);
        }
        return bubbles.get(0);
    }

    private record FollowUp(AccountRef account, String openid, OutboundMessage message, int attempt) {}

    private void later(FollowUp followUp, Duration after) {
        executor.schedule(() -> send(followUp), after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send(FollowUp it) {
        Delivery delivery = channel.send(it.account(), it.openid(), it.message());
        if (delivery instanceof Delivery.TryLater later && it.attempt() < ATTEMPTS) {
            later(new FollowUp(it.account(), it.openid(), it.message(), it.attempt() + 1), later.after());
        } else if (!(delivery instanceof Delivery.Accepted)) {
            log.warn("{}: the rest of a long reply to {} is lost", it.account(), Masked.openid(it.openid()));
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
