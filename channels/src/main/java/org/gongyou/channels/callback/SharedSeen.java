package org.gongyou.channels.callback;

import java.time.Duration;
import java.util.Optional;
import org.gongyou.channels.callback.CallbackWatch.Seen;
import org.gongyou.channels.callback.SeenMapper.Row;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What all instances have seen of callbacks, in the database. */
@Component
class SharedSeen {

    private static final int LONGEST_REASON = 255;

    private final SeenMapper mapper;
    private final TransactionOperations transactions;

    SharedSeen(SeenMapper mapper, TransactionOperations transactions) {
        this.mapper = mapper;
        this.transactions = transactions;
    }

    Optional<Seen> of(AccountRef account) {
        return Optional.ofNullable(mapper.find(account)).map(SharedSeen::seen);
    }

    /** Adds what one of them has seen. */
    void add(AccountRef account, Seen mine) {
        makeRoom(account);
        transactions.executeWithoutResult(status -> {
            Row held = mapper.lock(account);
            mapper.save(account, row(held == null ? mine : mine.with(seen(held))));
        });
    }

    private void makeRoom(AccountRef account) {
        if (mapper.find(account) == null) {
            try {
                mapper.insert(account);
            } catch (DuplicateKeyException e) {
                return; // another instance was quicker
            }
        }
    }

    private static Seen seen(Row row) {
        Long skew = row.skewMs();
        return new Seen(
                row.acceptedAt(),
                row.refusedAt(),
                row.reason(),
                skew == null ? null : Duration.ofMillis(skew),
                row.measuredAt());
    }

    private static Row row(Seen seen) {
        Duration skew = seen.skew();
        return new Row(
                seen.accepted(),
                seen.refused(),
                shortened(seen.reason()),
                skew == null ? null : skew.toMillis(),
                seen.measured());
    }

    private static @Nullable String shortened(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
