package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.privacy.SealedJson;
import org.jspecify.annotations.Nullable;

/** The {@code inbound_message} table. */
@Mapper
interface InboundMapper {

    void insert(NewInbound message);

    @Nullable
    InboundRow find(@Param("id") long id);

    @Nullable
    Known findByKey(@Param("contactId") long contactId, @Param("keyIndex") String keyIndex);

    /** The oldest message of a conversation that has not been handled. */
    @Nullable
    InboundRow findOldestNew(@Param("conversationId") long conversationId);

    int finish(@Param("id") long id, @Param("status") InboundStatus status, @Param("at") Instant at);

    void noteFailure(@Param("id") long id, @Param("nextAttemptAt") Instant nextAttemptAt);

    void postpone(@Param("id") long id, @Param("nextAttemptAt") Instant nextAttemptAt);

    /** Conversations in which something has waited since before {@code before} to be handled. */
    List<Long> findStuck(@Param("before") Instant before, @Param("limit") int limit);

    /** Whether a message is handled. */
    enum InboundStatus {
        NEW,
        DONE,
        FAILED
    }

    /** A row of {@code inbound_message}. */
    record InboundRow(
            long id,
            long conversationId,
            long contactId,
            String messageKey,
            Sealed content,
            Instant sentAt,
            InboundStatus status,
            int attempts,
            Instant nextAttemptAt) {}

    /** What is needed to recognise a message. */
    record Known(long id, long conversationId, String contentIndex) {}

    /** A new row of {@code inbound_message}; MyBatis fills in its id. */
    final class NewInbound {
        private long id;
        private final ContactRef contact;
        private final String messageKey;
        private final String keyIndex;
        private final String contentIndex;
        private final Sealed content;
        private final Instant sentAt;
        private final Instant receivedAt;

        NewInbound(ContactRef contact, Marks marks, Sealed content, Instant sentAt, Instant receivedAt) {
            this.contact = contact;
            this.messageKey = marks.messageKey();
            this.keyIndex = marks.keyIndex();
            this.contentIndex = marks.contentIndex();
            this.content = content;
            this.sentAt = sentAt;
            this.receivedAt = receivedAt;
        }

        static NewInbound of(ContactRef contact, InboundMessage message, PersonalData personalData, Instant now) {
            Sealed content = SealedJson.seal(message.content());
            Marks marks = new Marks(
                    message.messageKey(),
                    personalData.exactIndex("message-key", message.messageKey()),
                    personalData.exactIndex("message-content", content.text()));
            return new NewInbound(contact, marks, content, message.sentAt(), now);
        }

        /** By what it is recognised. */
        record Marks(String messageKey, String keyIndex, String contentIndex) {}

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public ContactRef getContact() {
            return contact;
        }

        public String getMessageKey() {
            return messageKey;
        }

        public String getKeyIndex() {
            return keyIndex;
        }

        public String getContentIndex() {
            return contentIndex;
        }

        public Sealed getContent() {
            return content;
        }

        public Instant getSentAt() {
            return sentAt;
        }

        public Instant getReceivedAt() {
            return receivedAt;
        }
    }
}
