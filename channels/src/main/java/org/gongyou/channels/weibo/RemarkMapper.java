package org.gongyou.channels.weibo;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Tables {@code weibo_remark} and {@code weibo_remark_cursor}. */
@Mapper
interface RemarkMapper {

    /** Whether a public answer has been given. */
    enum State {
        /** Not yet. */
        PENDING,
        DONE,
        /** There is nothing to say, or it was said to the same person lately. */
        SKIPPED,
        FAILED
    }

    /** A row of {@code weibo_remark}. */
    record Row(
            String account,
            Remark.Kind kind,
            String remarkId,
            String postId,
            String author,
            PublicAnswer answer,
            State state,
            int attempts,
            Instant seenAt,
            Instant nextAt) {}

    /** Up to where has been read. */
    @Nullable
    String since(@Param("account") String account, @Param("kind") Remark.Kind kind);

    void begin(@Param("account") String account, @Param("kind") Remark.Kind kind, @Param("at") Instant at);

    /** Takes the next poll for itself; 0 if it is not due, or somebody else has it. */
    int claim(
            @Param("account") String account,
            @Param("kind") Remark.Kind kind,
            @Param("due") Instant due,
            @Param("now") Instant now);

    void move(@Param("account") String account, @Param("kind") Remark.Kind kind, @Param("since") String since);

    void insert(@Param("row") Row row);

    /** How many public answers were given, or are to be, since then: to one person, or to all if none is named. */
    int countAnswers(
            @Param("account") String account, @Param("author") @Nullable String author, @Param("since") Instant since);

    /** How many answers were begun since then, those to danger apart. */
    int countAttempts(@Param("account") String account, @Param("since") Instant since);

    List<Row> findDue(@Param("now") Instant now, @Param("limit") int limit);

    /** Puts it off, which also keeps other instances from it; 0 if one of them was quicker. */
    int attempt(@Param("row") Row row, @Param("next") Instant next);

    void settle(@Param("row") Row row, @Param("state") State state, @Param("error") @Nullable String error);

    int forget(@Param("before") Instant before);
}
