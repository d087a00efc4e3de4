package org.gongyou.core.aid;

import java.math.BigDecimal;
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

/** The {@code aid_account}, {@code aid_payment_list} and {@code aid_payment} tables. */
@Mapper
interface PaymentMapper {

    String LISTS =
            "SELECT l.id, l.union_id, l.maker, l.made_at, l.checker, l.checked_at, l.exported_at, l.payer, l.paid_at, COUNT(p.case_id) AS payments,"
                    + " COALESCE(SUM(p.amount), 0) AS total FROM aid_payment_list l"
                    + " JOIN union_org u ON u.id = l.union_id LEFT JOIN aid_payment p ON p.list_id = l.id"
                    + " WHERE u.path LIKE CONCAT(#{path}, '%') ";
    String GROUPED = " GROUP BY l.id, l.union_id, l.maker, l.made_at, l.checker, l.checked_at, l.exported_at,"
            + " l.payer, l.paid_at ";

    @Delete("DELETE FROM aid_account WHERE case_id = #{caseId}")
    void deleteAccount(@Param("caseId") long caseId);

    @Insert("""
            INSERT INTO aid_account (case_id, holder_sealed, number_sealed, tail, operator_id, entered_at)
            VALUES (#{caseId}, #{holder}, #{number}, #{tail}, #{operatorId}, #{at})""")
    void insertAccount(AccountRow account);

    @Nullable
    @Select("SELECT tail FROM aid_account WHERE case_id = #{caseId}")
    String tail(@Param("caseId") long caseId);

    /** Approved cases of a union and those below it that have an account and are on no list yet, with what they are to get. */
    @Select("SELECT c.id AS case_id, SUM(g.amount) AS amount FROM service_case c JOIN aid_account a ON a.case_id = c.id"
            + " JOIN aid_grant g ON g.case_id = c.id JOIN union_org u ON u.id = c.union_id"
            + " WHERE c.service = #{service} AND c.status = 'approved' AND u.path LIKE CONCAT(#{path}, '%')"
            + " AND NOT EXISTS (SELECT 1 FROM aid_payment p WHERE p.case_id = c.id)"
            + " GROUP BY c.id ORDER BY c.id LIMIT #{limit}")
    List<Due> due(@Param("service") String service, @Param("path") String path, @Param("limit") int limit);

    @Insert("""
            INSERT INTO aid_payment_list (union_id, maker_id, maker, made_at)
            VALUES (#{unionId}, #{makerId}, #{maker}, #{madeAt})""")
    @Options(useGeneratedKeys = true, keyProperty = "id")
    void insertList(ListDraft draft);

    @Insert("INSERT INTO aid_payment (case_id, list_id, amount) VALUES (#{due.caseId}, #{listId}, #{due.amount})")
    void insert(@Param("listId") long listId, @Param("due") Due due);

    @Select(LISTS + GROUPED + "ORDER BY l.id DESC LIMIT #{limit}")
    List<PaymentList> lists(@Param("path") String path, @Param("limit") int limit);

    @Nullable
    @Select(LISTS + "AND l.id = #{id}" + GROUPED)
    PaymentList find(@Param("path") String path, @Param("id") long id);

    @Select(
            "SELECT p.case_id, c.receipt_no, c.applicant, p.amount, a.holder_sealed AS holder, a.number_sealed AS number,"
                    + " a.tail FROM aid_payment p JOIN service_case c ON c.id = p.case_id JOIN aid_account a ON a.case_id = p.case_id"
                    + " WHERE p.list_id = #{listId} ORDER BY p.case_id LIMIT #{limit}")
    List<PaymentRow> rows(@Param("listId") long listId, @Param("limit") int limit);

    /** Keeps a list as it is until the transaction ends. */
    @Nullable
    @Select("SELECT id FROM aid_payment_list WHERE id = #{id} FOR UPDATE")
    Long lock(@Param("id") long id);

    /** How often an operator has had a hand in a list: made it, or typed in accounts on it. */
    @Select("SELECT (SELECT COUNT(*) FROM aid_payment_list WHERE id = #{id} AND maker_id = #{operatorId})"
            + " + (SELECT COUNT(*) FROM aid_payment p JOIN aid_account a ON a.case_id = p.case_id"
            + " WHERE p.list_id = #{id} AND a.operator_id = #{operatorId})")
    long hands(@Param("id") long id, @Param("operatorId") long operatorId);

    /** Returns 0 if it has been checked already. */
    @Update(
            "UPDATE aid_payment_list SET checked_at = #{at}, checker = #{checker} WHERE id = #{id} AND checked_at IS NULL")
    int check(@Param("id") long id, @Param("checker") String checker, @Param("at") Instant at);

    /** Remembers the first time only. */
    @Update("UPDATE aid_payment_list SET exported_at = #{at} WHERE id = #{id} AND exported_at IS NULL")
    void export(@Param("id") long id, @Param("at") Instant at);

    /** Returns 0 if it has been paid already. */
    @Update("UPDATE aid_payment_list SET paid_at = #{at}, payer = #{payer} WHERE id = #{id} AND paid_at IS NULL")
    int pay(@Param("id") long id, @Param("payer") String payer, @Param("at") Instant at);

    /** Returns 0 if it is not on a list that is still to be paid. */
    @Delete("DELETE FROM aid_payment WHERE case_id = #{caseId} AND list_id = #{listId}"
            + " AND list_id IN (SELECT l.id FROM aid_payment_list l WHERE l.id = #{listId} AND l.paid_at IS NULL)")
    int takeOut(@Param("listId") long listId, @Param("caseId") long caseId);

    /** What a case is to get. */
    record Due(long caseId, BigDecimal amount) {}

    /** Where money goes. */
    record AccountRow(long caseId, Sealed holder, Sealed number, String tail, long operatorId, Instant at) {}

    /** A line of a list; opened as it is read. */
    record PaymentRow(
            long caseId,
            String receiptNo,
            String applicant,
            BigDecimal amount,
            Sealed holder,
            Sealed number,
            String tail) {}

    /** A new row of {@code aid_payment_list}; MyBatis fills in its id. */
    final class ListDraft {
        private long id;
        private final long unionId;
        private final long makerId;
        private final String maker;
        private final Instant madeAt;

        ListDraft(long unionId, long makerId, String maker, Instant madeAt) {
            this.unionId = unionId;
            this.makerId = makerId;
            this.maker = maker;
            this.madeAt = madeAt;
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

        public long getMakerId() {
            return makerId;
        }

        public String getMaker() {
            return maker;
        }

        public Instant getMadeAt() {
            return madeAt;
        }
    }
}
