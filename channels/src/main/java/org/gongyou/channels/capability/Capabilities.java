package org.gongyou.channels.capability;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongyou.core.message.AccountRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Remembers what accounts may not do. Other instances learn of a change when they look again after half a minute. Thread-safe. */
@Component
public class Capabilities {

    private static final Duration KNOWN = Duration.ofSeconds(30);
    private static final int LONGEST_REASON = 250;
    private static final Logger log = LoggerFactory.getLogger(Capabilities.class);

    private final CapabilityMapper mapper;
    private final Clock clock;
    private final LoadingCache<AccountRef, List<SwitchedOff>> known;

    Capabilities(CapabilityMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .refreshAfterWrite(KNOWN)
                .maximumSize(1_000)
                .build(mapper::find);
    }

    /** What an account may not do, since when, and what the platform said. */
    public record SwitchedOff(Capability capability, String reason, Instant since) {}

    /**
     * Whether the platform has refused this to the account. What was known is asked again in the background, so that callbacks go
     * on where the database does not answer.
     */
    public boolean isOff(AccountRef account, Capability capability) {
        return of(account).stream().anyMatch(off -> off.capability() == capability);
    }

    /** All that is switched off for an account. */
    public List<SwitchedOff> of(AccountRef account) {
        List<SwitchedOff> off = known.get(account);
        return off == null ? List.of() : off;
    }

    /** Notes that the platform refuses this to the account; does nothing if that is known. */
    public void switchOff(AccountRef account, Capability capability, String reason) {
        String cut = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        try {
            mapper.insert(account, new SwitchedOff(capability, cut, clock.instant()));
            log.warn("{}: {} is switched off: {}", account, capability, cut);
        } catch (DuplicateKeyException e) {
            log.debug("{}: {} was off already", account, capability);
        }
        known.invalidate(account);
    }

    /** Lets the account try again. */
    public void switchOn(AccountRef account, Capability capability) {
        mapper.delete(account, capability);
        known.invalidate(account);
    }
}
