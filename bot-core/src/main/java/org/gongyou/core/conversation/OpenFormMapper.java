package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.conversation.OpenForms.Place;
import org.jspecify.annotations.Nullable;

/** The {@code open_form} table. */
@Mapper
interface OpenFormMapper {

    void insert(@Param("form") FormRow form);

    /** Returns 0 if the form is not known yet. */
    int touch(@Param("flowId") String flowId, @Param("at") Instant at);

    @Nullable
    FormRow find(@Param("flowId") String flowId);

    List<FormRow> findAll(@Param("flowIds") Collection<String> flowIds);

    /** Forms that these persons have under way in other conversations, the one touched last first. */
    List<FormRow> findElsewhere(
            @Param("personIds") Collection<Long> personIds,
            @Param("conversationId") long conversationId,
            @Param("since") Instant since,
            @Param("limit") int limit);

    /** Returns 0 if the form is no longer under way for that person. */
    int takeOver(@Param("flowId") String flowId, @Param("to") Place to, @Param("at") Instant at);

    /**
     * A form that went on in this conversation is over; one that goes on in another is none of its business. One that came
     * from elsewhere is kept as closed, because there it is still remembered.
     */
    void close(@Param("flowId") String flowId, @Param("conversationId") long conversationId);

    /** The same for one that came from nowhere else. */
    void deleteUnlessTaken(@Param("flowId") String flowId, @Param("conversationId") long conversationId);

    void movePerson(@Param("from") long from, @Param("to") long to);

    /** What goes on in that conversation is that person's. */
    void give(@Param("conversationId") long conversationId, @Param("personId") long personId);

    /** Returns 0 if the person has been reminded of it already, or it is over. */
    int remind(@Param("flowId") String flowId, @Param("at") Instant at);

    int deleteBefore(@Param("before") Instant before);

    /** A row of {@code open_form}. */
    record FormRow(
            String flowId,
            long personId,
            long conversationId,
            String channel,
            String service,
            Instant touchedAt,
            @Nullable Instant remindedAt,
            boolean closed) {}
}
