package org.gongyou.core.identity;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.identity.Standing.Stage;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code phone} and {@code phone_code} tables. */
@Mapper
interface PhoneCodeMapper {

    void know(@Param("mobileIndex") String mobileIndex);

    @Nullable
    String lock(@Param("mobileIndex") String mobileIndex);

    void insert(NewCode code);

    @Nullable
    CodeRow find(@Param("id") long id);

    /** The newest of a contact that is not closed and was asked for after {@code since}. */
    @Nullable
    CodeRow findOpen(@Param("contactId") long contactId, @Param("since") Instant since);

    /** Whatever the contact has open is over. */
    void closeAll(@Param("contactId") long contactId);

    void move(@Param("id") long id, @Param("stage") String stage);

    void miss(@Param("id") long id);

    /** Notes the code that goes out now; nothing that was given before counts against it. */
    void dispatch(
            @Param("id") long id,
            @Param("codeIndex") String codeIndex,
            @Param("at") Instant at,
            @Param("expiresAt") Instant expiresAt);

    long countOfPhone(@Param("mobileIndex") String mobileIndex, @Param("since") Instant since);

    long countOfContact(@Param("contactId") long contactId, @Param("since") Instant since);

    long countAll(@Param("since") Instant since);

    int deleteBefore(@Param("before") Instant before);

    /** A row of {@code phone_code} that is not closed. */
    record CodeRow(
            long id,
            long contactId,
            Sealed mobile,
            String mobileIndex,
            Stage stage,
            @Nullable String codeIndex,
            int misses,
            Instant askedAt,
            @Nullable Instant expiresAt) {}

    /** A new row of {@code phone_code}; MyBatis fills in its id. */
    final class NewCode {
        private long id;
        private final long contactId;
        private final Sealed mobile;
        private final String mobileIndex;
        private final Stage stage;
        private final Instant at;

        NewCode(long contactId, Sealed mobile, String mobileIndex, Stage stage, Instant at) {
            this.contactId = contactId;
            this.mobile = mobile;
            this.mobileIndex = mobileIndex;
            this.stage = stage;
            this.at = at;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public long getContactId() {
            return contactId;
        }

        public Sealed getMobile() {
            return mobile;
        }

        public String getMobileIndex() {
            return mobileIndex;
        }

        public Stage getStage() {
            return stage;
        }

        public Instant getAt() {
            return at;
        }
    }
}
