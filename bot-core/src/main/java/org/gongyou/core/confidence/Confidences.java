package org.gongyou.core.confidence;

import java.util.Collection;
import java.util.List;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.CaseOpened;
import org.gongyou.core.service.ServiceCatalog;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which conversations hold confidences, and whose. */
@Service
public class Confidences {

    /** Services that are about how people are (心理). */
    private static final String MIND = "psy.";

    private static final long NO_CASE = 0;

    private final ConfidenceMapper mapper;
    private final CaseFiles files;
    private final ServiceCatalog catalog;

    Confidences(ConfidenceMapper mapper, CaseFiles files, ServiceCatalog catalog) {
        this.mapper = mapper;
        this.files = files;
        this.catalog = catalog;
    }

    /** Notes which services have been talked about in a conversation, in the transaction that holds it; those that need no discretion are passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long conversationId, Collection<String> services) {
        services.stream()
                .filter(service -> service.startsWith(MIND))
                .distinct()
                .filter(service -> mapper.count(conversationId, service, NO_CASE) == 0)
                .forEach(service -> mapper.add(conversationId, service, NO_CASE));
    }

    /** Notes where a case is opened that needs a skill, or that its applicant wants nobody to trace to him, in the transaction that opens it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseOpened opened) {
        files.find(opened.caseId()).filter(this::needsSkill).ifPresent(this::note);
        files.find(opened.caseId()).filter(files::isAnonymous).ifPresent(this::noteUnnamed);
    }

    private boolean needsSkill(CaseFile file) {
        return catalog.find(file.service())
                .map(s -> s.workflow())
                .filter(w -> w.skill() != null)
                .isPresent();
    }

    private void note(CaseFile file) {
        mapper.add(file.conversationId(), file.service(), file.id());
    }

    /** Those who work on the case are the last who may read who asked. */
    private void noteUnnamed(CaseFile file) {
        if (mapper.count(file.conversationId(), file.service(), NO_CASE) == 0) {
            mapper.add(file.conversationId(), file.service(), NO_CASE);
        }
    }

    /** Whether somebody has told in a conversation how he is, or something under no name. */
    @Transactional(readOnly = true)
    public boolean isPrivate(long conversationId) {
        return mapper.countOther(conversationId) > 0;
    }

    /** The cases that need a skill and were opened in a conversation, newest first; at most fifty. */
    @Transactional(readOnly = true)
    public List<Long> casesIn(long conversationId) {
        return mapper.casesIn(conversationId);
    }
}
