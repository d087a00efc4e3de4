package org.gongyou.core.identity;

/** What became of somebody's wish for a code. */
public enum CodeRequest {
    /** It is on its way. */
    SENT,
    /** The last one was sent just now. */
    TOO_SOON,
    /** Enough for today. */
    TOO_MANY,
    /** No short message can be sent from here. */
    IMPOSSIBLE
}
