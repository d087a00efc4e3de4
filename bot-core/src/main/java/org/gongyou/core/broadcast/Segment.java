package org.gongyou.core.broadcast;

import java.util.List;

/**
 * Whom a broadcast is for; what is empty does not matter, what is not narrows it.
 *
 * @param topics those who have subscribed to one of them
 * @param unions members of one of them or of a union below it, by union id
 * @param accounts those who are on one of these accounts, as {@code wechat/demo}; only there are they told
 * @param tags those to whom an account has given one of these tags at its platform, by {@link Tags.Tag#key}
 */
public record Segment(List<String> topics, List<Long> unions, List<String> accounts, List<String> tags) {

    public Segment {
        topics = topics == null ? List.of() : List.copyOf(topics);
        unions = unions == null ? List.of() : List.copyOf(unions);
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** Whether it is everybody, which nobody should be able to say by leaving something out. */
    public boolean isEverybody() {
        return topics.isEmpty() && unions.isEmpty() && accounts.isEmpty() && tags.isEmpty();
    }
}
