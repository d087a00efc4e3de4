package org.gongyou.core.union;

import org.gongyou.core.union.UnionOrg.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a union, apart from its place in this database.
 *
 * @param parent the code of the union above it; empty for the one at the top
 * @param kind null only while a line of a table is read that does not tell it
 * @param serves as in {@link UnionOrg#serves}
 */
record UnionValues(
        String code,
        String parent,
        String name,
        @Nullable Kind kind,
        String region,
        String serves,
        String address,
        String phone,
        String hours) {

    static UnionValues of(UnionOrg union, String parent) {
        return new UnionValues(
                union.code(),
                parent,
                union.name(),
                union.kind(),
                union.regionCode(),
                union.serves(),
                union.address(),
                union.phone(),
                union.hours());
    }
}
