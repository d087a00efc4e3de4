package org.gongyou.core.attachment;

import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/** The files that are kept under people. */
@Component
class AttachmentBelongings implements Belongings {

    private final AttachmentMapper files;

    AttachmentBelongings(AttachmentMapper files) {
        this.files = files;
    }

    @Override
    public void move(long from, long to) {
        files.movePerson(from, to);
    }
}
