package org.gongyou.core.identity;

import java.util.List;

/** What a room of the house keeps under persons; each such room has a bean of it. */
public interface Belongings {

    /** Puts everything of one person under another, in the transaction under way, which has locked both. */
    void move(long from, long to);

    /** News of what is kept under the person goes to another of his conversations from now on. */
    default void reroute(long personId, long fromConversation, long toConversation) {}

    /** The ID numbers that are kept under a person, in clear. */
    default List<String> idNumbers(long personId) {
        return List.of();
    }

    /**
     * The persons registered under a number that the union itself has looked at, as that of a member.
     *
     * @param mobileIndex the blind index of the number, subject {@code mobile_cn}
     */
    default List<Long> registeredUnder(String mobileIndex) {
        return List.of();
    }
}
