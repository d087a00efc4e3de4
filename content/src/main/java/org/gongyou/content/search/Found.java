package org.gongyou.content.search;

import java.util.List;
import org.gongyou.content.knowledge.KnowledgeEntry;

/**
 * What a search found.
 *
 * @param answered whether the first of the hits answers the question; if not, none of them may be given as the answer
 * @param close whether the next hits are nearly as likely, so that the person should choose among titles
 * @param hits entries that may be served, best first
 */
public record Found(boolean answered, boolean close, List<Hit> hits) {

    public Found {
        hits = List.copyOf(hits);
    }

    /**
     * An entry with how well it fits.
     *
     * @param score from 0 to 1; the hits' scores sum to at most 1
     */
    public record Hit(KnowledgeEntry entry, double score) {}
}
