package org.gongyou.core.union;

import org.jspecify.annotations.Nullable;

/** A new row of {@code union_org}; MyBatis fills in its id. */
final class NewUnion {

    private long id;
    private final @Nullable Long parentId;
    private final UnionValues values;

    NewUnion(@Nullable Long parentId, UnionValues values) {
        this.parentId = parentId;
        this.values = values;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable Long getParentId() {
        return parentId;
    }

    public UnionValues getValues() {
        return values;
    }
}
