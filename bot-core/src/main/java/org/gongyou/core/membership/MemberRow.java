package org.gongyou.core.membership;

import java.time.LocalDate;
import org.gongyou.core.privacy.Sealed;

/** A row of {@code member}. */
record MemberRow(
        long id,
        String memberNo,
        long caseId,
        Sealed name,
        String unionName,
        LocalDate joinedOn,
        String status,
        String cardCode) {

    Member member() {
        return new Member(id, memberNo, name.text(), unionName, joinedOn, status, cardCode);
    }
}
