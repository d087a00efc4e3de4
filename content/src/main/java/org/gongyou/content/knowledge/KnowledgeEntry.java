package org.gongyou.content.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question that the union can answer.
 *
 * @param topic its name under the intent, such as {@code fee}
 * @param intent the service that the question belongs to, such as {@code org.member.join}
 * @param title the question in a few words, for the console
 * @param examples how people ask it; they train the label {@code intent/topic}
 * @param answer what is said, in Chinese
 * @param basis the rules that the answer rests on, each with its article number where it was checked in the rule's text; they
 *     are shown to people after the answer
 * @param validFrom the first day on which it may be served; null if it always could
 * @param validUntil the last day on which it may be served; null if no end is known
 * @param regions GB/T 2260 codes of the regions where it holds; empty means everywhere
 * @param reviewRequired whether somebody has yet to hold it against the original of its basis; the console shows these
 */
public record KnowledgeEntry(
        String topic,
        String intent,
        String title,
        List<String> examples,
        String answer,
        List<String> basis,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> regions,
        boolean reviewRequired) {

    public KnowledgeEntry {
        examples = List.copyOf(examples);
        basis = List.copyOf(basis);
        regions = List.copyOf(regions);
    }

    /** The label under which the understanding learns its examples. */
    public String label() {
        return intent + "/" + topic;
    }

    /** Whether it may be served on that day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether there is a day on which both may be served. */
    boolean overlaps(KnowledgeEntry other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(KnowledgeEntry other) {
        return validFrom == null || other.validUntil == null || !validFrom.isAfter(other.validUntil);
    }
}
