package org.gongyou.core.casework;

import org.springframework.stereotype.Service;

/** The desk's cases: found, read, decided. */
@Service
public class Cases {

    /** Lists cases, urgent ones first, then the newest. */
    public CasePage find(CaseQuery query) {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads one case.
     *
     * @throws CaseNotFoundException if there is none
     */
    public CaseDetail get(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Carries out a ruling and tells the applicant, in one transaction.
     *
     * @return the case as it stands now
     * @throws CaseChangedException if the ruling was made on an older version
     * @throws IllegalRulingException if the workflow does not allow it, or a reason is missing
     */
    public CaseDetail decide(long id, Ruling ruling, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Shows a masked answer in full, and writes down who asked. */
    public String reveal(long id, String slot, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Counts the cases by service and status. */
    public CaseOverview overview() {
        throw new UnsupportedOperationException();
    }
}
