package org.gongyou.core.document;

import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/** The drafts that are kept under people. */
@Component
class DocumentBelongings implements Belongings {

    private final DocumentMapper drafts;

    DocumentBelongings(DocumentMapper drafts) {
        this.drafts = drafts;
    }

    @Override
    public void move(long from, long to) {
        drafts.movePerson(from, to);
    }
}
