package org.gongyou.channels.app;

import java.util.Optional;

/**
 * What an instance tells those who wait on it and on the others. A hint may be lost: whoever misses one finds out by looking
 * for himself a little later.
 *
 * @param seq the line that it is about; 0 where it is about none
 */
record Hint(Kind kind, long conversationId, long seq) {

    /** What happened. */
    enum Kind {
        /** The conversation has another line. */
        GROWN,
        /** The person has read up to a line. */
        READ,
        /** A message was taken, and its answer is being worked out. */
        ANSWERING,
        /** The person is writing. */
        TYPING
    }

    static Hint grown(long conversationId, long seq) {
        return new Hint(Kind.GROWN, conversationId, seq);
    }

    static Hint read(long conversationId, long seq) {
        return new Hint(Kind.READ, conversationId, seq);
    }

    static Hint answering(long conversationId) {
        return new Hint(Kind.ANSWERING, conversationId, 0);
    }

    static Hint typing(long conversationId) {
        return new Hint(Kind.TYPING, conversationId, 0);
    }

    /** The hint as it travels between instances. */
    String line() {
        return kind + " " + conversationId + " " + seq;
    }

    /** The hint of such a line; nothing if it is none that this version knows. */
    static Optional<Hint> of(String line) {
        String[] parts = line.split(" ");
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new Hint(Kind.valueOf(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
