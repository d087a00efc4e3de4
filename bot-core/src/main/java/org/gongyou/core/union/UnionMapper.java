package org.gongyou.core.union;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The {@code union_org} table. */
@Mapper
interface UnionMapper {

    void insert(NewUnion union);

    void change(@Param("id") long id, @Param("parentId") @Nullable Long parentId, @Param("values") UnionValues values);

    void renameForMembers(@Param("id") long id, @Param("name") String name);

    void delete(@Param("id") long id);

    void forgetCodes(@Param("id") long id);

    /** Holds the tree until the transaction ends, so that nobody else changes it. */
    List<Long> lock();

    List<UnionOrg> all();

    /** Those right below a union; those at the top for null. */
    List<UnionOrg> under(@Param("parentId") @Nullable Long parentId, @Param("limit") int limit);

    @Nullable
    UnionOrg findCode(@Param("code") String code);

    /** What hangs on some unions, where there is any. */
    List<Held> held(@Param("ids") List<Long> ids);

    /** So many of one kind hang on a union. */
    record Held(long unionId, What what, long number) {

        /** What may hang on a union. */
        enum What {
            MEMBERS,
            OFFICERS,
            CASES,
            OFFERS,
            PAYMENT_LISTS,
            BELOW
        }
    }

    void place(@Param("id") long id, @Param("path") String path);

    boolean anyAtAll();

    @Nullable
    UnionOrg find(@Param("id") long id);

    @Nullable
    UnionOrg findTop();

    List<UnionOrg> findNamed(@Param("name") String name, @Param("limit") int limit);

    /** Organisations that are called one of these names. */
    List<UnionOrg> findCalled(@Param("names") List<String> names);

    /** Organisations with that in their own names or those of whom they serve, the shortest names first. */
    List<UnionOrg> findAlike(@Param("like") String like, @Param("limit") int limit);

    /** Organisations with that in the addresses of their offices. */
    List<UnionOrg> findAt(@Param("like") String like, @Param("limit") int limit);

    /** Organisations of that kind that serve {@code served}, the narrowest region first. */
    List<UnionOrg> findServing(@Param("kind") UnionOrg.Kind kind, @Param("served") String served);

    /** Territorial organisations of any of these regions, the narrowest first. */
    List<UnionOrg> findTerritorial(@Param("regions") List<String> regions);
}
