package org.gongyou.core.membership;

import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** What the register holds of a member that a ruling may change. */
record Registered(
        Sealed name,
        @Nullable Sealed idNumber,
        @Nullable Sealed mobile,
        @Nullable Long unionId,
        String unionName) {}
