package org.gongyou.channels.wecom;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongyou.channels.callback.Masked;
import org.gongyou.channels.callback.Sha256;
import org.gongyou.channels.wecom.WeComMessages.Part;
import org.gongyou.core.dialogue.Lifeline;
import org.gongyou.core.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Looks for people in danger where nothing can be stored, and so nothing be answered: reads what has lately come, and sends them
 * the fixed sentences with the hotlines. Needs no database. Keeps nothing and moves no cursor: once the house is well again all of
 * it is pulled and answered as ever.
 *
 * <p>A message id that is made from the person's has the platform take the sentences once, whichever instance sends them.
 */
@Component
class Rescue {

    private static final Logger log = LoggerFactory.getLogger(Rescue.class);

    /** What is older has had its chance of being seen to, or of being read by a human. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private static final int MOST_PAGES = 50;
    private static final int ID_DIGITS = 24;

    private final WeComClient client;
    private final WeComProperties properties;
    private final Clock clock;
    private final Map<String, String> cursors = new ConcurrentHashMap<>();
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(LATELY.multipliedBy(2))
            .build();

    Rescue(WeComClient client, WeComProperties properties, Clock clock) {
        this.client = client;
        this.properties = properties;
        this.clock = clock;
    }

    /** So far an account had been read when all was well; from there on is looked. */
    void isAt(WeComAccount account, String cursor) {
        cursors.put(account.openKfId(), cursor);
    }

    /** Looks through what has come, one thread at a time. */
    synchronized void look(WeComAccount account, String token) {
        try {
            boolean more = true;
            for (int page = 0; more && page < MOST_PAGES; page++) {
                more = page(account, token);
            }
        } catch (WeComException e) {
            log.error(
                    "{}: nothing can be stored, and nobody can be looked for: {}",
                    account.ref(),
                    WeComErrors.explained(e.code()));
        }
    }

    private boolean page(WeComAccount account, String token) throws WeComException {
        Map<String, Object> question = new HashMap<>();
        question.put("open_kfid", account.openKfId());
        question.put("limit", properties.pageSize());
        String cursor = cursors.get(account.openKfId());
        if (cursor != null) {
            question.put("cursor", cursor);
        }
        if (!token.isEmpty()) {
            question.put("token", token);
        }
        JsonNode page = client.postApart(account, "sync_msg", question);
        page.path("msg_list").forEach(item -> help(account, item));
        String next = page.path("next_cursor").asString("");
        boolean moved = !next.isEmpty() && !next.equals(cursor);
        if (moved) {
            isAt(account, next);
        }
        return moved && page.path("has_more").asInt(0) == 1;
    }

    private void help(WeComAccount account, JsonNode item) {
        if (!(SyncReader.read(account, item) instanceof Synced.Said said)) {
            return;
        }
        InboundMessage message = said.message();
        boolean late = message.sentAt().plus(LATELY).isBefore(clock.instant());
        if (late || seen.getIfPresent(message.messageKey()) != null) {
            return;
        }
        Lifeline.forWords(message.content()).ifPresent(sentences -> {
            seen.put(message.messageKey(), true);
            send(account, message, WeComMessages.inOne(sentences));
        });
    }

    private void send(WeComAccount account, InboundMessage message, Part sentences) {
        Map<String, Object> body = new HashMap<>();
        body.put("touser", message.sender());
        body.put("open_kfid", account.openKfId());
        body.put("msgid", "rescue-" + Sha256.hex(message.messageKey()).substring(0, ID_DIGITS));
        body.put("msgtype", sentences.type());
        body.put(sentences.type(), sentences.body());
        try {
            client.postApart(account, "send_msg", body);
            Metrics.counter("gongyou.inbound", "channel", WeComAccount.CHANNEL, "outcome", "lifeline")
                    .increment();
            log.error(
                    "{}: words of danger from {} are answered although nothing can be stored",
                    account.ref(),
                    Masked.id(message.sender()));
        } catch (WeComException e) {
            log.error(
                    "{}: words of danger from {} could not be answered: {}",
                    account.ref(),
                    Masked.id(message.sender()),
                    WeComErrors.explained(e.code()));
        }
    }
}
