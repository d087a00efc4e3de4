package org.gongyou.core.union;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A union organisation (工会组织).
 *
 * @param code its own code in the tree
 * @param regionCode the GB/T 2260 code of its region, 6 digits, or 9 for a street; 000000 for the whole country
 * @param serves for an industry federation the occupation groups, for an employer's union the employer's names; each
 *     between bars, {@code |food_delivery|courier|}
 * @param address where its office is; empty where it is not known, like {@code phone} and {@code hours}
 * @param phone of its office, never somebody's own
 * @param hours when the office is open, in words
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
        String address,
        String phone,
        String hours,
        String path) {

    /** What kind of organisation it is. */
    public enum Kind {
        NATIONAL("全国"),
        PROVINCE("省级"),
        CITY("市级"),
        COUNTY("区县"),
        STREET("街道乡镇"),
        INDUSTRY("行业"),
        EMPLOYER("单位");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As people say it. */
        public String label() {
            return label;
        }

        /** Whether it is the union of a region: all kinds but those of an industry and of an employer. */
        public boolean territorial() {
            return compareTo(INDUSTRY) < 0;
        }
    }

    /** What it serves, one by one. */
    public List<String> served() {
        return Arrays.stream(serves.split("\\|")).filter(one -> !one.isEmpty()).toList();
    }
}
