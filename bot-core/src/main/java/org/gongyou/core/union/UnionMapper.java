package org.gongyou.core.union;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The {@code union_org} table. */
@Mapper
interface UnionMapper {

    void insert(NewUnion union);

    void place(@Param("id") long id, @Param("path") String path);

    boolean anyAtAll();

    @Nullable
    UnionOrg find(@Param("id") long id);

    @Nullable
    UnionOrg findTop();

    List<UnionOrg> findNamed(@Param("name") String name, @Param("limit") int limit);

    /** Organisations of that kind that serve {@code served}, the narrowest region first. */
    List<UnionOrg> findServing(@Param("kind") UnionOrg.Kind kind, @Param("served") String served);

    /** Territorial organisations of any of these regions, the narrowest first. */
    List<UnionOrg> findTerritorial(@Param("regions") List<String> regions);
}
