package org.gongyou.core.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongyou.core.message.AccountRef;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps an account's messages apart, so that a flood of ours is not taken for an attack. The database is the truth, so the
 * pace is that of all instances together.
 */
@Component
class Pace {

    /** No account has so much in line: a turn beyond it was given by a clock that stood in the future. */
    private static final Duration LONGEST_LINE = Duration.ofDays(1);

    private final PaceMapper mapper;
    private final Duration interval;
    private final Clock clock;
    private final TransactionTemplate apart;

    Pace(PaceMapper mapper, DeliveryProperties properties, Clock clock, PlatformTransactionManager manager) {
        this.mapper = mapper;
        this.interval = Duration.ofSeconds(1).dividedBy(properties.perSecond());
        this.clock = clock;
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Takes the account's next turn: now, or when it comes. Every turn is given once. */
    Instant take(AccountRef account) {
        try {
            return taken(account);
        } catch (DuplicateKeyException e) {
            return taken(account); // somebody else's message was the account's first
        }
    }

    private Instant taken(AccountRef account) {
        Instant turn = apart.execute(status -> {
            Instant now = clock.instant();
            Instant next = mapper.lock(account);
            Instant mine = next == null || next.isBefore(now) || next.isAfter(now.plus(LONGEST_LINE)) ? now : next;
            if (next == null) {
                mapper.insert(account, mine.plus(interval));
            } else {
                mapper.move(account, mine.plus(interval));
            }
            return mine;
        });
        return turn == null ? clock.instant() : turn;
    }
}
