package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;

/** The {@code person} and {@code contact} tables. */
@Mapper
interface ContactMapper {

    void insertPerson(NewRow person);

    void insertContact(NewRow contact);

    @Nullable
    ContactRef find(@Param("account") AccountRef account, @Param("externalId") String externalId);

    ContactRow get(@Param("id") long id);

    int follow(@Param("id") long id, @Param("following") boolean following);

    /** The next 500 contacts of an account that have not been heard since then, by their ids. */
    List<Following> followingAfter(
            @Param("account") AccountRef account,
            @Param("after") long after,
            @Param("heardBefore") Instant heardBefore);

    /** Whether somebody follows. */
    record Following(long id, String externalId, boolean isFollowing) {}

    void vouch(@Param("id") long id);

    void movePerson(@Param("from") long from, @Param("to") long to);

    void give(@Param("id") long id, @Param("personId") long personId);

    /** The person's other conversations, the one that was last spoken in first. */
    List<Long> otherConversations(@Param("personId") long personId, @Param("contactId") long contactId);

    /** A row of {@code contact}. */
    record ContactRow(
            long id,
            long personId,
            String channel,
            String account,
            String externalId,
            boolean isFollowing,
            boolean isVouched) {

        AccountRef accountRef() {
            return new AccountRef(channel, account);
        }
    }

    /** A new row of any of the tables; MyBatis fills in its id. */
    final class NewRow {
        private long id;
        private final long personId;
        private final AccountRef account;
        private final String externalId;
        private final Instant at;

        NewRow(long personId, AccountRef account, String externalId, Instant at) {
            this.personId = personId;
            this.account = account;
            this.externalId = externalId;
            this.at = at;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public long getPersonId() {
            return personId;
        }

        public AccountRef getAccount() {
            return account;
        }

        public String getExternalId() {
            return externalId;
        }

        public Instant getAt() {
            return at;
        }
    }
}
