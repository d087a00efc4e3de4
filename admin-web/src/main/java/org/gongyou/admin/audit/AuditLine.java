package org.gongyou.admin.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something to be answered for.
 *
 * @param operatorId null while nobody has signed in
 * @param who the operator's user name, or the name that somebody tried to sign in with
 * @param subject what it was done to, such as {@code case/12}
 * @param detail more of it; never personal data
 * @param address the network address it was done from
 */
public record AuditLine(
        @Nullable Long operatorId, String who, Action action, String subject, String detail, String address) {

    /** What was done. */
    public enum Action {
        SIGN_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_LOCKED,
        SIGN_OUT,
        RULE,
        REVEAL,
        CHANGE_PARAMETER,
        EXPORT,
        PUBLISH,
        CHANGE,
        CALL_OFF,
        BIND,
        UNBIND,
        RESEND,
        DISCARD,
        SWITCH,
        WRITE
    }

    public AuditLine {
        who = shortened(who, 64);
        subject = shortened(subject, 128);
        detail = shortened(detail, 500);
        address = shortened(address, 64);
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
