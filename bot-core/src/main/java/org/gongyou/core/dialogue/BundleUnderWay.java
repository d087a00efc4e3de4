package org.gongyou.core.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bundle of services (一件事) that somebody is going through. Forgotten when nothing of it has been done for a week.
 *
 * @param service the bundle's id
 * @param done the services of it that are done
 * @param at when it was last gone on with
 */
public record BundleUnderWay(String service, List<String> done, Instant at) {

    private static final Duration KEPT = Duration.ofDays(7);

    public BundleUnderWay {
        done = done == null ? List.of() : List.copyOf(done);
    }

    /** The same with one more service done. */
    BundleUnderWay with(String finished, Instant now) {
        return new BundleUnderWay(
                service,
                Stream.concat(done.stream(), Stream.of(finished)).distinct().toList(),
                now);
    }

    boolean holds(Instant now) {
        return at.plus(KEPT).isAfter(now);
    }
}
