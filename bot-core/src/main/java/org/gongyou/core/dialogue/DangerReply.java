package org.gongyou.core.dialogue;

import java.util.Locale;
import java.util.Optional;

/**
 * What people say after an alarm, or after the question whether they meant it: whole utterances, each with an answer of its
 * own ({@code danger.properties}). The expressions are in {@code danger-replies.properties}.
 */
enum DangerReply {
    /** He, or the other one, is safe. */
    SAFE,
    /** Somebody is with him. */
    COMPANY,
    /** Nobody is. */
    ALONE,
    /** It was not meant so. */
    NOT_MEANT,
    /** A half answer to the question whether he thinks of it, which counts as a yes. */
    MEANT,
    /** He wants to be called. */
    CONTACT,
    /** He does not. */
    NO_CONTACT,
    /** Who is it that talks? */
    MACHINE,
    /** Who gets to know of it? */
    CONFIDENTIAL,
    /** Will the police be called? */
    POLICE,
    /** How long until somebody calls? */
    WAIT,
    /** What number is that, and what if nobody answers? */
    HOTLINE,
    /** Can somebody come? */
    SEND,
    /** And what about his wages? */
    BUSINESS,
    /** No words: a photo, a place, a voice that we cannot read. */
    SENT,
    /** Anywhere in a text, not as a whole: it is happening. */
    NOW,
    /** Anywhere, too: where he is, or his number. */
    REACHED;

    private static final int LONGEST = 18;
    private static final Expressions<DangerReply> EXPRESSIONS =
            Expressions.read(DangerReply.class, "danger-replies.properties", LONGEST);

    /** What a normalised text is, if it is one and nothing more; never one that may stand anywhere. */
    static Optional<DangerReply> of(String normalised) {
        return EXPRESSIONS.meant(normalised).filter(reply -> reply != NOW && reply != REACHED);
    }

    /** Whether somebody for whom an alarm was raised tells that it is happening. */
    static boolean happening(String normalised) {
        return EXPRESSIONS.in(NOW, normalised);
    }

    /** Whether it tells where somebody is, or how he is reached. */
    static boolean reached(String normalised) {
        return EXPRESSIONS.in(REACHED, normalised);
    }

    /** The key of the fixed sentence. */
    String wording() {
        return "danger.reply." + name().toLowerCase(Locale.ROOT);
    }
}
