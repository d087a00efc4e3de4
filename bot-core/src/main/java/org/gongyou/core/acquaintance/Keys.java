package org.gongyou.core.acquaintance;

/** The keys of our own buttons; other dialogues' keys do not begin so. */
final class Keys {

    static final String OURS = "person.";
    static final String BIND = OURS + "bind";
    static final String RESEND = OURS + "resend";
    static final String YES = OURS + "yes";
    static final String NO = OURS + "no";
    static final String SKIP = OURS + "skip";
    static final String TAKE = OURS + "take:";
    static final String FRESH = OURS + "fresh:";
    static final String START = "start:";

    private Keys() {}
}
