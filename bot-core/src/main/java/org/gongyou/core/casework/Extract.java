package org.gongyou.core.casework;

import org.jspecify.annotations.Nullable;

/**
 * What the desk must be able to list and find a case by.
 *
 * @param applicant masked
 * @param region six digits
 */
record Extract(
        String applicant,
        String region,
        @Nullable String idIndex,
        @Nullable String mobileIndex) {}
