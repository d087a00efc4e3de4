package org.gongyou.core.delivery;

/** Where a message stands on its way out. */
enum Status {
    /** Not tried yet, or to be tried again. */
    PENDING,
    /** Being pushed; still so after a crash, until the platform has been asked whether it arrived. */
    SENDING,
    /** The platform has taken it over. */
    SENT,
    /** Returned to the channel as the answer to the person's message. */
    HANDED,
    /** Left in the transcript for the person to fetch. */
    LISTED,
    /** Waits for the person's next message. */
    WAITING,
    /** Has gone into a later message. */
    CARRIED,
    /** Given up. */
    FAILED,
    /** Not delivered while it was worth something. */
    EXPIRED,
    /** Given up by somebody at the desk. */
    DISCARDED;

    /** The four words that people are told: {@code PENDING}, {@code SENT}, {@code WAITING}, {@code FAILED}. */
    String told() {
        return switch (this) {
            case PENDING, SENDING -> "PENDING";
            case SENT, HANDED, LISTED, CARRIED -> "SENT";
            case WAITING -> "WAITING";
            case FAILED, EXPIRED, DISCARDED -> "FAILED";
        };
    }
}
