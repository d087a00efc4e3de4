package org.gongyou.core.dialogue;

import java.util.Optional;

/**
 * An utterance that steers the dialogue as a whole: "返回", "转人工", "为什么要填". Told by rule, not by the classifier,
 * because a form must never guess whether somebody wants out. The expressions are in {@code cues.properties}.
 */
enum Cue {
    CONFIRM,
    RETURN,
    NEITHER,
    WITHDRAW,
    BOOK_COUNSELLOR,
    BOOK_LAWYER,
    BOOKINGS,
    CANCEL,
    BACK,
    LATER,
    SKIP,
    UNKNOWN,
    WHY,
    REPEAT,
    HOW,
    HELP,
    MENU,
    HUMAN,
    RESTART,
    MODIFY,
    RESUME,
    SUPPLEMENT,
    TAKE,
    GREETING,
    THANKS,
    BYE,
    YES,
    NO;

    private static final int LONGEST = 16;
    private static final Expressions<Cue> EXPRESSIONS = Expressions.read(Cue.class, "cues.properties", LONGEST);

    /** The cue that a normalised text is, if it is one and nothing more. */
    static Optional<Cue> of(String normalised) {
        return EXPRESSIONS.meant(normalised);
    }
}
