package org.gongyou.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.union.UnionOrg;
import org.jspecify.annotations.Nullable;

/** The {@code service_case} table. */
@Mapper
interface CaseMapper {

    void insert(CaseDraft draft);

    @Nullable
    CaseRow find(@Param("id") long id);

    @Nullable
    CaseRow findByFlow(@Param("flowId") String flowId);

    /** The newest first. */
    List<CaseRow> findOfPerson(@Param("personId") long personId, @Param("limit") int limit);

    /** A case of that service that the person opened on that day and that is still open. */
    @Nullable
    CaseRow findOpenOfDay(
            @Param("personId") long personId, @Param("service") String service, @Param("day") LocalDate day);

    /** The person's open cases of that service, the newest first. */
    List<CaseRow> findOpenOfPerson(@Param("personId") long personId, @Param("service") String service);

    /** The services in which others than this person have an open case under an ID number. */
    List<String> findOpenServices(@Param("idIndex") String idIndex, @Param("exceptPersonId") long exceptPersonId);

    /** Cases in a status whose day lies before {@code today}, the oldest first. */
    List<Long> findOverdue(
            @Param("services") List<String> services,
            @Param("status") String status,
            @Param("today") LocalDate today,
            @Param("limit") int limit);

    /** Cases of a service that stand in a status and were opened then or before, the oldest first. */
    List<Long> findOpenedBefore(
            @Param("service") String service,
            @Param("status") String status,
            @Param("before") Instant before,
            @Param("limit") int limit);

    /** Open cases of a scope, the oldest first. */
    List<CaseRow> findPending(@Param("scope") PendingCases.Scope scope, @Param("limit") int limit);

    List<Long> findChanged(@Param("personId") long personId, @Param("since") Instant since);

    void movePerson(@Param("from") long from, @Param("to") long to);

    void assign(@Param("id") long id, @Param("union") UnionOrg union);

    void reroute(@Param("personId") long personId, @Param("from") long from, @Param("to") long to);

    List<SummaryRow> list(@Param("filter") Filter filter, @Param("limit") int limit, @Param("offset") long offset);

    long count(@Param("filter") Filter filter);

    List<Tally> tallies();

    long countUrgent();

    long countOpenIn(@Param("conversationId") long conversationId, @Param("service") String service);

    long countOpenedOn(@Param("day") LocalDate day);

    /** The open cases of a service under an ID number or a mobile number, the oldest first. */
    List<CaseRow> findOpenUnder(
            @Param("service") String service,
            @Param("idIndex") @Nullable String idIndex,
            @Param("mobileIndex") @Nullable String mobileIndex);

    /** Keeps a case as it is until the transaction ends, and tells whose it is by now. */
    @Nullable
    Long lockPerson(@Param("id") long id);

    /** Keeps a case as it is until the transaction ends. */
    @Nullable
    Long lock(@Param("id") long id);

    /** Returns 0 if the case has changed since {@code version}. */
    int move(@Param("id") long id, @Param("version") int version, @Param("step") Step step, @Param("at") Instant at);

    /** Gives a case to an operator, or back to the queue. Returns 0 if it has changed since {@code version}. */
    int give(
            @Param("id") long id,
            @Param("version") int version,
            @Param("to") @Nullable Actor to,
            @Param("at") Instant at);

    /** Returns 0 if the case has changed since {@code version}. */
    int amend(@Param("id") long id, @Param("version") int version, @Param("amended") Amended amended);

    /** What a list is asked for; indexes are those of an ID or mobile number that was typed. */
    record Filter(
            @Nullable String service,
            @Nullable String status,
            @Nullable String receipt,
            @Nullable String union,
            @Nullable String index,
            List<String> hidden,
            CaseQuery.@Nullable Bound bound,
            CaseQuery.@Nullable Own own,
            @Nullable Long assignee,
            LocalDate alarm) {}

    /** How many cases stand where. */
    record Tally(String service, String status, long number) {}

    /** Where a case is taken; its time limit stays as it is where {@code dueOn} is null. */
    record Step(
            String to,
            boolean closed,
            @Nullable Sealed remark,
            @Nullable LocalDate dueOn) {}

    /** What a correction makes of a case; it stays with its union where {@code union} is null. */
    record Amended(
            String status,
            Sealed answers,
            Extract extract,
            LocalDate dueOn,
            Instant at,
            @Nullable UnionOrg union,
            @Nullable LocalDate deadlineOn) {}
}
