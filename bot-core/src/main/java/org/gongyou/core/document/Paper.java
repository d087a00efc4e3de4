package org.gongyou.core.document;

import java.util.List;

/**
 * What stands on a draft, in order, whatever file it becomes.
 *
 * @param title what the document is called
 * @param parts the document itself
 * @param advice what to check before it is handed in, where and until when; on a page of its own
 */
public record Paper(String title, List<Part> parts, List<String> advice) {

    /** Stands where a fact is missing. */
    public static final String BLANK = "______";

    /** What a part looks like. */
    public enum Kind {
        /** Begins a section. */
        HEADING,
        /** A paragraph. */
        TEXT,
        /** One of several numbered claims. */
        ITEM,
        /** What explains the item before it, smaller and further in. */
        DETAIL,
        /** Stands at the right, for names and dates to be signed. */
        SIGNATURE,
        /** Rows under a head, which is the first of them. */
        TABLE
    }

    /**
     * One part.
     *
     * @param text empty for a table
     * @param rows of a table only, each as long as the first
     */
    public record Part(Kind kind, String text, List<List<String>> rows) {

        public Part {
            rows = rows == null ? List.of() : List.copyOf(rows);
        }
    }

    public Paper {
        parts = List.copyOf(parts);
        advice = List.copyOf(advice);
    }

    /** How many facts are missing. */
    public int blanks() {
        return (int) parts.stream()
                .filter(part -> part.kind() != Kind.SIGNATURE && part.kind() != Kind.TABLE)
                .mapToLong(part -> part.text().split(BLANK, -1).length - 1L)
                .sum();
    }
}
