package org.gongyou.core.registration;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.registration.Registration.Status;
import org.jspecify.annotations.Nullable;

/** The {@code registration} table. */
@Mapper
interface RegistrationMapper {

    void insert(@Param("row") NewRow row);

    /** Registers again somebody who has withdrawn. */
    void renew(@Param("id") long id, @Param("row") NewRow row);

    void move(@Param("id") long id, @Param("status") Status status, @Param("at") Instant at);

    void delete(@Param("id") long id);

    /** The offers to which both persons have come, in the order of their ids. */
    List<Long> findOffersOfBoth(@Param("one") long one, @Param("other") long other);

    void movePerson(@Param("from") long from, @Param("to") long to);

    void reroute(@Param("personId") long personId, @Param("from") long from, @Param("to") long to);

    @Nullable
    Registration find(@Param("id") long id);

    @Nullable
    Registration findOfPerson(@Param("offerId") long offerId, @Param("personId") long personId);

    /** Those of a person in offers that are not over. */
    List<Registration> findActive(@Param("personId") long personId, @Param("now") Instant now);

    /** The first of the waiting list. */
    List<Registration> findWaiting(@Param("offerId") long offerId, @Param("limit") int limit);

    /** Those with a place first, then the waiting list, each in the order in which they came. */
    List<Registration> findOfOffer(@Param("offerId") long offerId, @Param("limit") int limit);

    /** How many wait before that number. */
    int waitingBefore(@Param("offerId") long offerId, @Param("queueNo") long queueNo);

    /** What is stored of a registration. */
    record NewRow(
            long offerId,
            long personId,
            long conversationId,
            Status status,
            long queueNo,
            Sealed answers,
            Instant at) {}
}
