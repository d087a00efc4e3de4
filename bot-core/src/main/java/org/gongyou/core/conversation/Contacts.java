package org.gongyou.core.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.conversation.ContactMapper.NewRow;
import org.gongyou.core.message.AccountRef;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Who speaks to us on which account. */
@Service
public class Contacts {

    private static final int LONGEST_ID = 128;

    private final ContactMapper contacts;
    private final ConversationMapper conversations;
    private final Transactions transactions;
    private final Clock clock;

    Contacts(ContactMapper contacts, ConversationMapper conversations, Transactions transactions, Clock clock) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The contact, made now if it is new; safe to call from several threads and instances at once. A new one is committed
     * on its own, whatever transaction is under way.
     *
     * @throws IllegalArgumentException if the id is blank or longer than 128 characters
     */
    public ContactRef resolve(AccountRef account, String externalId) {
        if (externalId.isBlank() || externalId.length() > LONGEST_ID) {
            throw new IllegalArgumentException("A contact's id has 1 to 128 characters.");
        }
        return find(account, externalId).orElseGet(() -> create(account, externalId));
    }

    /**
     * The contact; if it is new, of the same person as another contact, who has come here by what a platform vouches for. One that
     * is there keeps its person.
     */
    public ContactRef resolveAs(AccountRef account, String externalId, ContactRef same) {
        return find(account, externalId).orElseGet(() -> {
            try {
                return transactions.apart(() -> join(account, externalId, same.personId()));
            } catch (DuplicateKeyException e) {
                return find(account, externalId).orElseThrow(() -> e);
            }
        });
    }

    private ContactRef join(AccountRef account, String externalId, long personId) {
        Instant now = clock.instant();
        NewRow contact = new NewRow(personId, account, externalId, now);
        contacts.insertContact(contact);
        contacts.vouch(contact.getId());
        conversations.insert(contact.getId(), now);
        return find(account, externalId).orElseThrow();
    }

    /** The contact, if there is one. */
    public Optional<ContactRef> find(AccountRef account, String externalId) {
        return Optional.ofNullable(contacts.find(account, externalId));
    }

    /** Notes whether the person follows the account; makes the contact if it is new. */
    public void following(AccountRef account, String externalId, boolean following) {
        contacts.follow(resolve(account, externalId).contactId(), following);
    }

    /**
     * Notes for all that we know on an account whether they follow it, as the platform had it at that time. What somebody has said
     * or done since is newer and stays.
     */
    public void followers(AccountRef account, Set<String> externalIds, Instant asOf) {
        List<ContactMapper.Following> known = contacts.followingAfter(account, 0, asOf);
        while (!known.isEmpty()) {
            for (ContactMapper.Following one : known) {
                boolean follows = externalIds.contains(one.externalId());
                if (follows != one.isFollowing()) {
                    contacts.follow(one.id(), follows);
                }
            }
            known = contacts.followingAfter(account, known.get(known.size() - 1).id(), asOf);
        }
    }

    /** Notes that a signature vouches for whoever comes under this id, so that he is as well known as by an account. */
    public void vouchFor(ContactRef contact) {
        contacts.vouch(contact.contactId());
    }

    private ContactRef create(AccountRef account, String externalId) {
        try {
            return transactions.apart(() -> insert(account, externalId));
        } catch (DuplicateKeyException e) {
            // Somebody else was faster.
            return find(account, externalId).orElseThrow(() -> e);
        }
    }

    private ContactRef insert(AccountRef account, String externalId) {
        Instant now = clock.instant();
        NewRow person = new NewRow(0, account, externalId, now);
        contacts.insertPerson(person);
        NewRow contact = new NewRow(person.getId(), account, externalId, now);
        contacts.insertContact(contact);
        conversations.insert(contact.getId(), now);
        return find(account, externalId).orElseThrow();
    }
}
