package org.gongyou.content.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where an entry holds.
 *
 * @param from the first day on which it may be served; null if it always could
 * @param until the last day on which it may be served; null if no end is known
 * @param regions GB/T 2260 codes of the regions where it holds; empty means everywhere
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until, List<String> regions) {

    public Validity {
        regions = List.copyOf(regions);
    }

    boolean on(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it holds everywhere, or in that region because it lies in one of its own. */
    boolean in(@Nullable String region) {
        return everywhere() || region != null && regions.stream().anyMatch(own -> region.startsWith(stem(own)));
    }

    boolean everywhere() {
        return regions.isEmpty();
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(Validity other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Validity other) {
        return from == null || other.until == null || !from.isAfter(other.until);
    }

    /** The part of a region's code that everything in it shares. */
    private static String stem(String code) {
        return code.replaceFirst("(00){1,2}$", "");
    }
}
