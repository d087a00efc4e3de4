package org.gongyou.core.membership;

import java.time.LocalDate;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** A new row of {@code member}. */
record Enrolment(
        String memberNo,
        long personId,
        long caseId,
        Sealed name,
        @Nullable Sealed idNumber,
        @Nullable String idIndex,
        @Nullable Sealed mobile,
        @Nullable String mobileIndex,
        @Nullable Long unionId,
        String unionName,
        LocalDate joinedOn,
        String cardCode) {}
