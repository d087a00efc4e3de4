package org.gongyou.core.delivery;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.delivery.DeadLetters.Count;
import org.gongyou.core.delivery.DeadLetters.DeadLetter;
import org.gongyou.core.delivery.DeadLetters.Wanted;
import org.jspecify.annotations.Nullable;

/** The {@code outbound_message} table. Updates are guarded by the status they start from and return their count. */
@Mapper
interface OutboundMapper {

    void insert(Draft draft);

    @Nullable
    OutboundRow find(long id);

    @Nullable
    OutboundRow findReply(long inboundId);

    List<OutboundRow> findOfCase(long caseId, int limit);

    /** Those waiting for the person's next message or for the end of the quiet hours, oldest first. */
    List<OutboundRow> findWaiting(long conversationId, Instant now, int limit);

    /** The same, locked; what an instance is pushing just now is seen as it is afterwards. */
    List<OutboundRow> lockWaiting(long conversationId, Instant now, int limit);

    /**
     * A message that others of its conversation wait for.
     *
     * @param pushAt when it is due
     * @param offered whether somebody may come for it at any moment before that
     */
    record Earlier(Instant pushAt, boolean offered) {}

    /** The oldest of the conversation's unsettled messages before this one, quiet hours apart. */
    @Nullable
    Earlier findEarlier(long conversationId, long id, Instant now);

    /** Pending messages that were due before {@code before}. */
    List<Long> findDue(Instant before, int limit);

    int hand(long id, Instant now);

    int begin(long id, Status from, Instant now);

    int settle(long id, Status status, @Nullable String error, Instant now);

    int postpone(long id, Instant pushAt, String error);

    /** Gives it up because it is worth nothing any more. */
    int expire(long id, Instant now);

    int expireWaiting(Instant now);

    /** Has it wait until then, for the end of the quiet hours. */
    int defer(long id, Instant until);

    /** Has it leave at its account's turn. */
    int pace(long id, Instant turn);

    List<DeadLetter> findDead(
            @Param("wanted") Wanted wanted, @Param("before") @Nullable Long before, @Param("limit") int limit);

    List<Long> findDeadIds(@Param("wanted") Wanted wanted, @Param("limit") int limit);

    List<Count> countDead();

    int revive(long id, Instant now, Instant expiresAt);

    int discard(long id, String remark, Instant now);

    /** The newest that their platform has taken. */
    List<OutboundRow> findSent(long conversationId, int limit);

    int bounce(long id, Status status, String error);

    int carry(long id, long carrier, Instant now);

    void carryOn(long formerCarrier, long carrier);
}
