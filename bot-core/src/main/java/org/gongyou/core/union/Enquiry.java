package org.gongyou.core.union;

import org.jspecify.annotations.Nullable;

/**
 * Where and how somebody works.
 *
 * @param regionCode a GB/T 2260 code of 6 digits, or 9 down to the street
 * @param occupationGroup one of the occupation groups (八大群体) for those without an employer
 */
public record Enquiry(
        @Nullable String regionCode,
        @Nullable String employerName,
        @Nullable String occupationGroup) {}
