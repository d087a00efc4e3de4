package org.gongyou.core.broadcast;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code broadcast} and {@code broadcast_recipient} tables, and who may be told. SQL in the XML beside. */
@Mapper
interface BroadcastMapper {

    void insert(NewRow row);

    @Nullable
    Row find(@Param("id") long id);

    List<Row> findAll(@Param("limit") int limit);

    /** Moves it from one state to another; returns 0 if it is in another by now. */
    int move(@Param("id") long id, @Param("from") Broadcast.State from, @Param("to") Broadcast.State to);

    void start(@Param("id") long id, @Param("at") Instant at);

    void plan(@Param("id") long id);

    int finish(@Param("id") long id, @Param("at") Instant at);

    /** The ids of people of a segment, from the first after {@code after} on. */
    List<Long> people(@Param("segment") Segment segment, @Param("after") long after, @Param("limit") int limit);

    /** The accounts that anybody is on. */
    List<AccountRef> accounts(@Param("limit") int limit);

    /** Where these people can be told, if at all, those heard last first. */
    List<Place> places(@Param("people") List<Long> people, @Param("accounts") List<String> accounts);

    /** Those of these people who want no notices. */
    List<Long> refusing(@Param("people") List<Long> people);

    /** Notes that everybody up to that person is written down. */
    void planTo(@Param("id") long id, @Param("personId") long personId);

    void addRecipient(@Param("id") long id, @Param("personId") long personId, @Param("state") String state);

    List<Long> findWaiting(@Param("id") long id, @Param("limit") int limit);

    /** Notes what has become of one who was to be told; returns 0 if that is noted already. */
    int settle(
            @Param("id") long id,
            @Param("personId") long personId,
            @Param("state") String state,
            @Param("at") Instant at);

    List<Tally> tallies(@Param("id") long id);

    /** A broadcast to be written down; MyBatis fills in its id. */
    final class NewRow {
        private long id;
        private final String title;
        private final Sealed body;
        private final String segment;
        private final String createdBy;
        private final Instant createdAt;

        NewRow(String title, Sealed body, String segment, String createdBy, Instant createdAt) {
            this.title = title;
            this.body = body;
            this.segment = segment;
            this.createdBy = createdBy;
            this.createdAt = createdAt;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public String getTitle() {
            return title;
        }

        public Sealed getBody() {
            return body;
        }

        public String getSegment() {
            return segment;
        }

        public String getCreatedBy() {
            return createdBy;
        }

        public Instant getCreatedAt() {
            return createdAt;
        }
    }

    /** A row of {@code broadcast}. */
    record Row(
            long id,
            String title,
            Sealed body,
            String segment,
            Broadcast.State state,
            boolean planned,
            long plannedTo,
            String createdBy,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    /** A conversation with somebody. */
    record Place(
            long personId, long conversationId, String channel, String account, boolean following, Instant heardAt) {

        AccountRef accountRef() {
            return new AccountRef(channel, account);
        }
    }

    /** How many recipients are in a state. */
    record Tally(String state, long number) {}
}
