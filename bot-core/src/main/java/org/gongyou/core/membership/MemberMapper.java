package org.gongyou.core.membership;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.privacy.Sealed;
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

    /** The active member with that ID number. */
    @Nullable
    MemberRow findByIdentity(@Param("idIndex") String idIndex);

    List<Sealed> findIdNumbers(@Param("personId") long personId);

    /** The persons of the active members with that number. */
    List<Long> findPersons(@Param("mobileIndex") String mobileIndex);

    /** Ends an active membership and frees its ID number. Returns 0 if it has ended already. */
    int leave(@Param("id") long id, @Param("caseId") long caseId, @Param("on") LocalDate on);

    void movePerson(@Param("from") long from, @Param("to") long to);

    @Nullable
    MemberRow findByCase(@Param("caseId") long caseId);

    /** What the register holds of a member. */
    Registered registered(@Param("id") long id);

    /** Holds every active member with that number until the transaction ends. */
    List<Long> lockUnder(@Param("mobileIndex") String mobileIndex);

    void rename(@Param("id") long id, @Param("name") Sealed name);

    void changeId(@Param("id") long id, @Param("number") Sealed number, @Param("index") String index);

    /** Both null where the member is left without a number. */
    void changeMobile(
            @Param("id") long id, @Param("number") @Nullable Sealed number, @Param("index") @Nullable String index);

    void moveTo(@Param("id") long id, @Param("unionId") long unionId, @Param("unionName") String unionName);

    /** All null where the membership is no longer kept. */
    void keep(
            @Param("id") long id,
            @Param("since") @Nullable LocalDate since,
            @Param("reason") @Nullable String reason,
            @Param("contactUnion") @Nullable String contactUnion);

    void note(MemberChange change);
}
