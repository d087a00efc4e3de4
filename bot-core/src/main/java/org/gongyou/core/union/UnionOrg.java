package org.gongyou.core.union;

import org.jspecify.annotations.Nullable;

/**
 * A union organisation (工会组织).
 *
 * @param code its own code in the tree
 * @param regionCode the GB/T 2260 code of its region, 6 digits, or 9 for a street; 000000 for the whole country
 * @param serves for an industry federation the occupation groups, for an employer's union the employer's names; each
 *     between bars, {@code |food_delivery|courier|}
 * @param path the ids from the root to this one, {@code /1/2/5/}; the subtree is what begins with it
 */
public record UnionOrg(
        long id,
        @Nullable Long parentId,
        String code,
        String name,
        Kind kind,
        String regionCode,
        String serves,
        String path) {

    /** What kind of organisation it is. */
    public enum Kind {
        NATIONAL,
        PROVINCE,
        CITY,
        COUNTY,
        STREET,
        INDUSTRY,
        EMPLOYER
    }
}
