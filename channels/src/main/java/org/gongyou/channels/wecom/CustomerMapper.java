package org.gongyou.channels.wecom;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Table {@code wecom_customer}. Updates that are guarded return their count. */
@Mapper
interface CustomerMapper {

    /**
     * A row.
     *
     * @param codeSealed by which one message may be sent beside the count, until {@code codeUntil}
     */
    record Row(
            String account,
            String customer,
            @Nullable Long conversationId,
            int messagesLeft,
            Instant windowUntil,
            @Nullable String codeSealed,
            @Nullable Instant codeUntil,
            int sessionState,
            Instant stateAt) {}

    @Nullable
    Row find(@Param("account") String account, @Param("customer") String customer);

    @Nullable
    Row findByConversation(@Param("account") String account, @Param("conversationId") long conversationId);

    void insert(@Param("account") String account, @Param("customer") String customer, @Param("never") Instant never);

    /** Opens a new window, unless this message has opened it before, or one sent later has. */
    void open(
            @Param("account") String account,
            @Param("customer") String customer,
            @Param("by") String by,
            @Param("messages") int messages,
            @Param("until") Instant until);

    int take(@Param("account") String account, @Param("customer") String customer, @Param("now") Instant now);

    void giveBack(@Param("account") String account, @Param("customer") String customer);

    void close(@Param("account") String account, @Param("customer") String customer);

    void offerCode(
            @Param("account") String account,
            @Param("customer") String customer,
            @Param("sealed") String sealed,
            @Param("until") Instant until);

    int takeCode(@Param("account") String account, @Param("customer") String customer, @Param("sealed") String sealed);

    void saveState(
            @Param("account") String account,
            @Param("customer") String customer,
            @Param("state") int state,
            @Param("at") Instant at);

    void saveConversation(
            @Param("account") String account,
            @Param("customer") String customer,
            @Param("conversationId") long conversationId);
}
