package org.gongyou.core.membership;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The {@code member} table. */
@Mapper
interface MemberMapper {

    void insert(Enrolment enrolment);

    @Nullable
    MemberRow findByCard(@Param("code") String code);

    @Nullable
    MemberRow findByNumber(@Param("memberNo") String memberNo);

    @Nullable
    MemberRow findByPerson(@Param("personId") long personId);

    @Nullable
    Long unionOfPerson(@Param("personId") long personId);

    @Nullable
    MemberRow findByIdentity(@Param("idIndex") String idIndex);

    @Nullable
    MemberRow findByCase(@Param("caseId") long caseId);
}
