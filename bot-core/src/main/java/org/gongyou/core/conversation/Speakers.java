package org.gongyou.core.conversation;

import org.gongyou.core.conversation.ContactMapper.ContactRow;
import org.gongyou.core.identity.Belongings;
import org.gongyou.core.identity.Identities;
import org.gongyou.core.identity.Identities.Speaker;
import org.gongyou.core.message.Channel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose turn it is: the contact, and the person behind it, who may have turned out to be another one meanwhile. */
@Component
class Speakers implements Belongings {

    private final ContactMapper contacts;
    private final Identities identities;
    private final ObjectProvider<Channel> channels;

    Speakers(ContactMapper contacts, Identities identities, ObjectProvider<Channel> channels) {
        this.contacts = contacts;
        this.identities = identities;
        this.channels = channels;
    }

    /** Keeps the person of a contact still until the transaction ends; its conversation is held already. */
    ContactRow hold(long contactId) {
        ContactRow contact = contacts.get(contactId);
        while (true) {
            identities.hold(contact.id(), contact.personId());
            ContactRow now = contacts.get(contactId);
            if (now.personId() == contact.personId()) {
                return now;
            }
            contact = now;
        }
    }

    /** Keeps somebody still who has no contact. */
    void holdPerson(long personId) {
        identities.hold(personId);
    }

    /** Who the contact is by now. */
    long personOf(long contactId) {
        return contacts.get(contactId).personId();
    }

    Speaker of(ContactRow contact) {
        boolean vouched = contact.isVouched()
                || channels.stream()
                        .filter(c -> c.name().equals(contact.channel()))
                        .allMatch(Channel::vouches);
        return new Speaker(contact.id(), contact.personId(), vouched);
    }

    @Override
    public void move(long from, long to) {
        contacts.movePerson(from, to);
    }
}
