package org.gongyou.core.membership;

import java.time.LocalDate;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** A row of {@code member}. */
record MemberRow(
        long id,
        String memberNo,
        long caseId,
        Sealed name,
        String unionName,
        LocalDate joinedOn,
        String status,
        @Nullable LocalDate retainedOn,
        String cardCode) {

    Member member() {
        return new Member(id, memberNo, name.text(), unionName, joinedOn, status, retainedOn, cardCode);
    }
}
