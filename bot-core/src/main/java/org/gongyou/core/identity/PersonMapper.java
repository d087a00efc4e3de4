package org.gongyou.core.identity;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code person}, {@code phone_proof} and {@code identity_event} tables. */
@Mapper
interface PersonMapper {

    /** Keeps everybody else from the person until the transaction ends. */
    @Nullable
    Long lock(@Param("id") long id);

    void insert(NewPerson person);

    void merge(@Param("from") long from, @Param("to") long to);

    @Nullable
    ProofRow findProof(@Param("contactId") long contactId);

    /** Who has shown that number, the latest proof of each. */
    List<Holder> holders(@Param("mobileIndex") String mobileIndex);

    void insertProof(@Param("contactId") long contactId, @Param("personId") long personId, @Param("proof") Proof proof);

    void checkId(@Param("contactId") long contactId, @Param("at") Instant at);

    int deleteProof(@Param("contactId") long contactId);

    void movePerson(@Param("from") long from, @Param("to") long to);

    void log(@Param("event") Event event);

    /** How many contacts of a person there are beside that one. */
    long countOtherContacts(@Param("personId") long personId, @Param("contactId") long contactId);

    /** How many wrong ends of ID numbers that contact gave since then, and whoever else asked for codes to that number. */
    long countWrongIds(
            @Param("contactId") long contactId,
            @Param("mobileIndex") String mobileIndex,
            @Param("since") Instant since);

    /** A row of {@code phone_proof}. */
    record ProofRow(
            long contactId,
            long personId,
            Sealed mobile,
            String mobileIndex,
            @Nullable Instant idCheckedAt) {}

    /** Somebody who has shown a number. */
    record Holder(long personId, Instant provedAt) {}

    /** A number that was shown now. */
    record Proof(Sealed mobile, String mobileIndex, Instant at) {}

    /** A new row of {@code identity_event}. */
    record Event(
            Instant at,
            Action action,
            long contactId,
            long personId,
            @Nullable Long otherPersonId) {}

    /** What happened to somebody's identity. */
    enum Action {
        CODE_ASKED,
        CODE_WRONG,
        PHONE_PROVED,
        PHONE_SHARED,
        ID_CHECKED,
        ID_WRONG,
        PERSONS_MERGED,
        PHONE_UNBOUND,
        PERSON_PARTED
    }

    /** A new row of {@code person}; MyBatis fills in its id. */
    final class NewPerson {
        private long id;
        private final Instant at;

        NewPerson(Instant at) {
            this.at = at;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public Instant getAt() {
            return at;
        }
    }
}
