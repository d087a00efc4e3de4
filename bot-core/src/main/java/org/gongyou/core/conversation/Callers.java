package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Who in this instance waits for the reply to which message, and until when. */
@Component
class Callers {

    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(int callers, Instant until) {}

    void arrive(long inboundId, Instant until) {
        waiting.merge(
                inboundId,
                new Waiting(1, until),
                (a, b) -> new Waiting(a.callers + 1, a.until.isAfter(b.until) ? a.until : b.until));
    }

    /** The caller comes for the reply now, or never. */
    void leave(long inboundId) {
        waiting.computeIfPresent(inboundId, (id, w) -> w.callers == 1 ? null : new Waiting(w.callers - 1, w.until));
    }

    /** Until when the most patient of them waits; empty if nobody does. */
    Optional<Instant> waitingUntil(long inboundId) {
        return Optional.ofNullable(waiting.get(inboundId)).map(Waiting::until);
    }
}
