package org.gongyou.core.document;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code document_draft} table. Drafts that are due for deletion are not found any more. */
@Mapper
interface DocumentMapper {

    String DRAFT = "SELECT id, person_id, title, paper_sealed AS paper, for_lawyers, created_at, delete_at"
            + " FROM document_draft WHERE delete_at > #{now} ";

    @Insert("""
            INSERT INTO document_draft
              (flow_id, person_id, conversation_id, title, paper_sealed, for_lawyers, created_at, delete_at)
            VALUES (#{flowId}, #{draft.personId}, #{conversationId}, #{draft.title}, #{draft.paper}, #{draft.forLawyers},
                    #{draft.createdAt}, #{draft.deleteAt})""")
    void insert(
            @Param("flowId") String flowId, @Param("conversationId") long conversationId, @Param("draft") Row draft);

    @Nullable
    @Select("SELECT id FROM document_draft WHERE flow_id = #{flowId}")
    Long idOf(@Param("flowId") String flowId);

    @Nullable
    @Select(DRAFT + "AND id = #{id}")
    Row find(@Param("id") long id, @Param("now") Instant now);

    /** A person's, the newest first. */
    @Select(DRAFT + "AND person_id = #{personId} ORDER BY id DESC LIMIT 20")
    List<Row> ofPerson(@Param("personId") long personId, @Param("now") Instant now);

    @Delete("DELETE FROM document_draft WHERE id = #{id}")
    int delete(@Param("id") long id);

    @Delete("DELETE FROM document_draft WHERE delete_at <= #{now}")
    int deleteDue(@Param("now") Instant now);

    @Update("UPDATE document_draft SET person_id = #{to} WHERE person_id = #{from}")
    void movePerson(@Param("from") long from, @Param("to") long to);

    /** A row; its id is 0 until it is stored. */
    record Row(
            long id,
            long personId,
            String title,
            Sealed paper,
            boolean forLawyers,
            Instant createdAt,
            Instant deleteAt) {}
}
