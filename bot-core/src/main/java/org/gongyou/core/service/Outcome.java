package org.gongyou.core.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service leads to.
 *
 * @param type the kind of outcome
 * @param receiptType two letters in the receipt number of its cases
 * @param summary the heading above the answers before they are handed in
 * @param statement what the person declares by handing in
 * @param done said afterwards; {@code {receipt}} stands for the receipt number
 * @param answer the text of an {@link Type#ANSWER}
 * @param once at most one open case of a person; what to say instead, by status ({@code *} for any other)
 * @param amendable statuses in which the person may correct and hand in again
 * @param memberSays said instead to somebody who is a member already; {@code {member_no}} stands for the number
 * @param links pages to offer
 * @param calculator the id of what a {@link Type#CALCULATION} works out; null where it only chooses among {@code calculations}
 * @param words by which this calculation is chosen among others
 * @param calculations the services to choose from
 */
public record Outcome(
        @NotNull Type type,
        @Nullable String receiptType,
        @Nullable String summary,
        @Nullable String statement,
        @Nullable String done,
        @Nullable String answer,
        Map<String, String> once,
        List<String> amendable,
        @Nullable String memberSays,
        List<String> links,
        @Nullable String calculator,
        List<String> words,
        List<String> calculations) {

    /** The kinds of outcome that this version knows, in the order of the menu. */
    public enum Type {
        /** An application or complaint that the desk works on. */
        @JsonProperty("case")
        CASE,
        /** The person's own cases and their states. */
        @JsonProperty("my-cases")
        MY_CASES,
        /** Something worked out from the answers, with every step; nothing is kept. */
        @JsonProperty("calculation")
        CALCULATION,
        /** A text. */
        @JsonProperty("answer")
        ANSWER,
        /** A human takes over. */
        @JsonProperty("handoff")
        HANDOFF
    }

    public Outcome {
        once = once == null ? Map.of() : Map.copyOf(once);
        amendable = amendable == null ? List.of() : List.copyOf(amendable);
        links = links == null ? List.of() : List.copyOf(links);
        words = words == null ? List.of() : List.copyOf(words);
        calculations = calculations == null ? List.of() : List.copyOf(calculations);
    }
}
