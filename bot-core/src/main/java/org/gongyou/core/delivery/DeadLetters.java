package org.gongyou.core.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages that have not reached their people: given up, expired, or waiting for the person's next message. Somebody may
 * send them again or give them up for good. Of what is in them nothing is told here.
 */
@Service
public class DeadLetters {

    private static final int LONGEST_PAGE = 200;
    private static final int MOST_AT_ONCE = 500;

    private final OutboundMapper mapper;
    private final PushQueue queue;
    private final DeliveryProperties properties;
    private final Clock clock;

    DeadLetters(OutboundMapper mapper, PushQueue queue, DeliveryProperties properties, Clock clock) {
        this.mapper = mapper;
        this.queue = queue;
        this.properties = properties;
        this.clock = clock;
    }

    /** Where such a message stands. */
    public enum State {
        /** Given up after too many attempts, or refused by the platform. */
        FAILED,
        /** Not delivered while it was worth something. */
        EXPIRED,
        /** Waits for the person's next message. */
        WAITING,
        /** Given up by somebody. */
        DISCARDED
    }

    /**
     * Which are asked for; what is null does not matter.
     *
     * @param state null for those given up or expired
     */
    public record Wanted(
            @Nullable State state,
            @Nullable String channel,
            @Nullable String account) {}

    /**
     * A message that has not arrived.
     *
     * @param recipient the person's id on the account
     * @param answers whether it answers something that the person said
     * @param caseId the case that it tells of
     * @param error the platform's reason with its cure, in Chinese
     * @param remark why somebody gave it up
     */
    public record DeadLetter(
            long id,
            State state,
            String channel,
            String account,
            String recipient,
            long conversationId,
            boolean answers,
            @Nullable Long caseId,
            int attempts,
            @Nullable String error,
            @Nullable String remark,
            Instant createdAt) {}

    /** How many there are of a kind. */
    public record Count(String channel, String account, State state, long number) {}

    /** The newest that are older than {@code before}, newest first, at most 200. */
    public List<DeadLetter> list(Wanted wanted, @Nullable Long before, int limit) {
        return mapper.findDead(wanted, before, Math.min(Math.max(limit, 1), LONGEST_PAGE));
    }

    /** How many there are, by account and state; those given up by somebody are not counted. */
    public List<Count> counts() {
        return mapper.countDead();
    }

    /** Sends it again, with as many attempts and as much time as a new one; false if it is none of these any more. */
    @Transactional
    public boolean resend(long id) {
        Instant now = clock.instant();
        if (mapper.revive(id, now, now.plus(properties.newsLife())) == 0) {
            return false;
        }
        queue.add(id, now);
        return true;
    }

    /** Sends again those that are asked for, oldest first, 500 at most; returns how many. */
    @Transactional
    public int resend(Wanted wanted) {
        int sent = 0;
        for (Long id : mapper.findDeadIds(wanted, MOST_AT_ONCE)) {
            sent += resend(id) ? 1 : 0;
        }
        return sent;
    }

    /** Gives it up for good; false if it is none of these any more. */
    @Transactional
    public boolean discard(long id, String reason) {
        return mapper.discard(id, reason, clock.instant()) == 1;
    }
}
