package org.gongyou.core.union;

import org.jspecify.annotations.Nullable;

/** A new row of {@code union_org}; MyBatis fills in its id. */
final class NewUnion {

    private long id;
    private final @Nullable Long parentId;
    private final String[] fields;

    /** The fields are code, parent code, kind, region, serves, name, as in the file. */
    NewUnion(@Nullable Long parentId, String[] fields) {
        this.parentId = parentId;
        this.fields = fields.clone();
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

    public String getCode() {
        return fields[0];
    }

    public String getKind() {
        return fields[2];
    }

    public String getRegionCode() {
        return fields[3];
    }

    public String getServes() {
        return fields[4];
    }

    public String getName() {
        return fields[5];
    }
}
