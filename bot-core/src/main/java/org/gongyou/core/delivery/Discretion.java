package org.gongyou.core.delivery;

/** Knows in which conversations even the first words of news are nobody else's business; implemented where people in distress are looked after. */
public interface Discretion {

    /** Whether nothing of what is said there may stand where others may look on. */
    boolean isOwedIn(long conversationId);
}
