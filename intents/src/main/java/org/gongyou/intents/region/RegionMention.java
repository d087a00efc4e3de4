package org.gongyou.intents.region;

import java.util.List;

/**
 * Regions named in a text.
 *
 * @param start offset of the first char
 * @param end offset after the last char
 * @param candidates the regions that the words may mean, the likeliest first; more than one when they are ambiguous
 */
public record RegionMention(int start, int end, List<Region> candidates) {

    public RegionMention {
        candidates = List.copyOf(candidates);
    }

    /** The likeliest region. */
    public Region region() {
        return candidates.get(0);
    }

    /** Whether the words may mean another region as well. */
    public boolean ambiguous() {
        return candidates.size() > 1;
    }
}
