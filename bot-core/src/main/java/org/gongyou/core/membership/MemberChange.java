package org.gongyou.core.membership;

import java.time.Instant;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A new row of {@code member_change}: what a ruling has changed in the register.
 *
 * @param before what stood there; null where nothing did
 */
record MemberChange(
        long memberId, long caseId, String field, @Nullable Sealed before, Instant changedAt) {}
