package org.gongyou.core.aid;

import java.util.List;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.CaseOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** In which conversations aid has been asked for. It stays so when the news of a case goes to another of them. */
@Component
class Talks {

    private final TalkMapper mapper;
    private final CaseFiles files;

    Talks(TalkMapper mapper, CaseFiles files) {
        this.mapper = mapper;
        this.files = files;
    }

    /** Notes where a case of aid is opened, in the transaction that opens it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseOpened opened) {
        files.find(opened.caseId())
                .filter(f -> AidScope.SERVICES.contains(f.service()))
                .ifPresent(this::note);
    }

    private void note(CaseFile file) {
        mapper.add(file.id(), file.conversationId());
    }

    /** The cases of aid that were opened in a conversation, newest first; at most fifty. */
    List<Long> casesOf(long conversationId) {
        return mapper.casesOf(conversationId);
    }
}
