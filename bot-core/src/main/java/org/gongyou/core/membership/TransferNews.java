package org.gongyou.core.membership;

import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.CaseOpened;
import org.gongyou.core.casework.UnionAsked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the union that is to let a member go that he has asked for it. */
@Component
class TransferNews {

    private final CaseFiles files;
    private final ApplicationEventPublisher publisher;

    TransferNews(CaseFiles files, ApplicationEventPublisher publisher) {
        this.files = files;
        this.publisher = publisher;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseOpened opened) {
        files.find(opened.caseId())
                .filter(file -> Transfers.SERVICE.equals(file.service()))
                .ifPresent(this::tell);
    }

    private void tell(CaseFile file) {
        Long union = file.unionId();
        if (union != null) {
            publisher.publishEvent(new UnionAsked(
                    file.id(),
                    union,
                    "out v" + file.version(),
                    "【待办】会籍接转（" + file.receiptNo() + "）等您的工会确认转出。回“待办”就能处理。"));
        }
    }
}
