package org.gongyou.core.approval;

import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/**
 * Under whom officers are listed, and how often people have tried a code. The right to rule does not move: it stays in the
 * conversation in which the code was given.
 */
@Component
class OfficerBelongings implements Belongings {

    private final OfficerMapper officers;

    OfficerBelongings(OfficerMapper officers) {
        this.officers = officers;
    }

    @Override
    public void move(long from, long to) {
        officers.move(from, to);
        officers.addAttempts(from, to);
        officers.moveAttempts(from, to);
    }
}
