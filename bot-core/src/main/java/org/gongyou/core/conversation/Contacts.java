package org.gongyou.core.conversation;

import java.util.Optional;
import org.gongyou.core.message.AccountRef;
import org.springframework.stereotype.Service;

/** Who speaks to us on which account. */
@Service
public class Contacts {

    /** The contact, made now if it is new; safe to call from several threads and instances at once. */
    public ContactRef resolve(AccountRef account, String externalId) {
        throw new UnsupportedOperationException();
    }

    /** The contact, if there is one. */
    public Optional<ContactRef> find(AccountRef account, String externalId) {
        throw new UnsupportedOperationException();
    }

    /** Notes whether the person follows the account; makes the contact if it is new. */
    public void following(AccountRef account, String externalId, boolean following) {
        throw new UnsupportedOperationException();
    }
}
