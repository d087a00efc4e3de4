package org.gongyou.core.batch;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code join_batch} and {@code join_batch_row} tables. */
@Mapper
interface JoinBatchMapper {

    String BATCHES = """
            SELECT b.id, b.union_id, b.maker, b.state, b.created_at, b.taker_id, b.taker, b.taken_at,
                   (SELECT COUNT(*) FROM join_batch_row r WHERE r.batch_id = b.id AND r.state = 'READY') AS ready,
                   (SELECT COUNT(*) FROM join_batch_row r WHERE r.batch_id = b.id AND r.state = 'BAD') AS bad,
                   (SELECT COUNT(*) FROM join_batch_row r WHERE r.batch_id = b.id AND r.state = 'TAKEN') AS taken
            FROM join_batch b
            """;

    @Insert("""
            INSERT INTO join_batch (union_id, maker, file_index, state, created_at)
            VALUES (#{unionId}, #{maker}, #{fileIndex}, 'CHECKED', #{at})""")
    @Options(useGeneratedKeys = true, keyProperty = "id")
    void insert(Draft draft);

    @Insert("""
            INSERT INTO join_batch_row (batch_id, row_no, applicant, cells_sealed, answers_sealed, faults, state)
            VALUES (#{batchId}, #{row.rowNo}, #{row.applicant}, #{row.cells}, #{row.answers}, #{row.faults}, #{row.state})""")
    void insertRow(@Param("batchId") long batchId, @Param("row") NewRow row);

    @Delete("DELETE FROM join_batch_row WHERE batch_id = #{id}")
    void clear(@Param("id") long id);

    /** The list that the same file has made for a union, as long as it is not over; it stays as it is until the transaction ends. */
    @Nullable
    @Select("""
            SELECT id FROM join_batch
            WHERE union_id = #{unionId} AND file_index = #{fileIndex} AND state <> 'TAKEN'
            ORDER BY id DESC
            LIMIT 1
            FOR UPDATE""")
    Long sameFile(@Param("unionId") long unionId, @Param("fileIndex") String fileIndex);

    @Select(BATCHES + "WHERE b.union_id = #{unionId} ORDER BY b.id DESC LIMIT #{limit}")
    List<JoinBatch> list(@Param("unionId") long unionId, @Param("limit") int limit);

    @Nullable
    @Select(BATCHES + "WHERE b.id = #{id}")
    JoinBatch find(@Param("id") long id);

    @Nullable
    @Select("SELECT id FROM join_batch WHERE id = #{id} FOR UPDATE")
    Long lock(@Param("id") long id);

    /** Returns 0 if it has been asked for before. */
    @Update("""
            UPDATE join_batch SET state = 'TAKING', taker_id = #{takerId}, taker = #{taker}, taken_at = #{at}
            WHERE id = #{id} AND state = 'CHECKED'""")
    int take(
            @Param("id") long id,
            @Param("takerId") long takerId,
            @Param("taker") String taker,
            @Param("at") Instant at);

    @Update("UPDATE join_batch SET state = 'TAKEN' WHERE id = #{id} AND state = 'TAKING'")
    void finish(@Param("id") long id);

    @Select("""
            SELECT r.row_no, r.applicant, r.cells_sealed AS cells, r.answers_sealed AS answers, r.faults, r.state, r.case_id,
                   c.receipt_no, c.status, m.member_no
            FROM join_batch_row r
                 LEFT JOIN service_case c ON c.id = r.case_id
                 LEFT JOIN member m ON m.case_id = r.case_id
            WHERE r.batch_id = #{id}
            ORDER BY r.row_no
            LIMIT #{limit}""")
    List<Row> rows(@Param("id") long id, @Param("limit") int limit);

    @Select("""
            SELECT row_no FROM join_batch_row WHERE batch_id = #{id} AND state = 'READY' ORDER BY row_no LIMIT #{limit}""")
    List<Integer> ready(@Param("id") long id, @Param("limit") int limit);

    /** The answers of a line that can still be taken in, which stays so until the transaction ends. */
    @Nullable
    @Select("""
            SELECT answers_sealed FROM join_batch_row
            WHERE batch_id = #{id} AND row_no = #{rowNo} AND state = 'READY' FOR UPDATE""")
    Sealed lockReady(@Param("id") long id, @Param("rowNo") int rowNo);

    @Update("""
            UPDATE join_batch_row SET state = #{state}, case_id = #{caseId,jdbcType=BIGINT}, faults = #{faults}
            WHERE batch_id = #{id} AND row_no = #{rowNo} AND state = 'READY'""")
    void settle(
            @Param("id") long id,
            @Param("rowNo") int rowNo,
            @Param("state") BatchRow.State state,
            @Param("caseId") @Nullable Long caseId,
            @Param("faults") String faults);

    @Delete("""
            DELETE FROM join_batch_row
            WHERE batch_id IN (SELECT id FROM join_batch WHERE created_at < #{before} AND state <> 'TAKING')""")
    int forgetRows(@Param("before") Instant before);

    @Delete("DELETE FROM join_batch WHERE created_at < #{before} AND state <> 'TAKING'")
    int forget(@Param("before") Instant before);

    /** A new row of {@code join_batch}; MyBatis fills in its id. */
    final class Draft {
        private long id;
        private final long unionId;
        private final String maker;
        private final String fileIndex;
        private final Instant at;

        Draft(long unionId, String maker, String fileIndex, Instant at) {
            this.unionId = unionId;
            this.maker = maker;
            this.fileIndex = fileIndex;
            this.at = at;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public long getUnionId() {
            return unionId;
        }

        public String getMaker() {
            return maker;
        }

        public String getFileIndex() {
            return fileIndex;
        }

        public Instant getAt() {
            return at;
        }
    }

    /** A new row of {@code join_batch_row}; faults are JSON. */
    record NewRow(int rowNo, String applicant, Sealed cells, Sealed answers, String faults, BatchRow.State state) {}

    /** A row of {@code join_batch_row}, with what has become of its case. */
    record Row(
            int rowNo,
            String applicant,
            Sealed cells,
            Sealed answers,
            String faults,
            BatchRow.State state,
            @Nullable Long caseId,
            @Nullable String receiptNo,
            @Nullable String status,
            @Nullable String memberNo) {}
}
