package org.gongyou.admin.operators;

import java.time.Instant;

/** What came of an attempt to sign in. */
public sealed interface SignIn {

    /** Welcome. */
    record Accepted(Operator operator) implements SignIn {}

    /**
     * No such account, a wrong password, or an account that is switched off; which of them is not told.
     *
     * @param known whether there is an account of that name; what was typed may otherwise be a password
     */
    record Refused(boolean known) implements SignIn {}

    /** Too many failures; until then even the right password is refused. */
    record Locked(Instant until) implements SignIn {}
}
