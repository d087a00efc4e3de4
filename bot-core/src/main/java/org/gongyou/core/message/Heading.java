package org.gongyou.core.message;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a piece of news where its own words may not be sent: a few facts for a form of the platform's.
 *
 * @param newsId of the message that it is about; the same however often it is tried
 * @param ofCase whether it is about a case
 * @param facts each by the name of {@link Fact}; what is not known is left out
 * @param url the page that the news points to, if it does
 */
public record Heading(
        long newsId,
        boolean ofCase,
        Map<Fact, String> facts,
        @Nullable String url) {

    /** What can be said. Names are stored; never rename one. */
    public enum Fact {
        /** What it is about. */
        SERVICE("办理事项"),
        /** The case's receipt number. */
        RECEIPT("登记号"),
        /** How far it has come. */
        STATUS("进度"),
        /** When that was, as {@code 2026-11-27 09:30} in China. */
        TIME("时间"),
        /** The first words of the news. */
        TEXT("内容");

        private final String title;

        Fact(String title) {
            this.title = title;
        }

        /** What operators call it. */
        public String title() {
            return title;
        }
    }

    public Heading {
        facts = Map.copyOf(facts);
    }
}
