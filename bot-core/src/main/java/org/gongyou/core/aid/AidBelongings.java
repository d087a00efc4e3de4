package org.gongyou.core.aid;

import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/** The reminders of aid that people are still to get, and the visits that officers wrote down. Files and grants belong to cases and move with them. */
@Component
class AidBelongings implements Belongings {

    private final CaseFiles files;
    private final Dossiers dossiers;
    private final Announcements announcements;
    private final VisitMapper visits;

    AidBelongings(CaseFiles files, Dossiers dossiers, Announcements announcements, VisitMapper visits) {
        this.files = files;
        this.dossiers = dossiers;
        this.announcements = announcements;
        this.visits = visits;
    }

    @Override
    public void move(long from, long to) {
        visits.move(from, to);
    }

    /** Whichever of the cases is told elsewhere already, all reminders of this person go there. */
    @Override
    public void reroute(long personId, long fromConversation, long toConversation) {
        for (CaseFile file : files.ofPerson(personId)) {
            dossiers.reminders(file.id()).forEach(name -> announcements.reroute(name, toConversation));
        }
    }
}
