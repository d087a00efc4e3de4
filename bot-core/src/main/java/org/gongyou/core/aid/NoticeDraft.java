package org.gongyou.core.aid;

import java.time.LocalDate;
import org.gongyou.core.union.UnionOrg;

/** A new row of {@code aid_notice}; MyBatis fills in its id. */
final class NoticeDraft {

    private long id;
    private final long caseId;
    private final String caseStatus;
    private final UnionOrg union;
    private final Shown shown;
    private final LocalDate startsOn;
    private final LocalDate endsOn;

    NoticeDraft(long caseId, String caseStatus, UnionOrg union, Shown shown, LocalDate startsOn, LocalDate endsOn) {
        this.caseId = caseId;
        this.caseStatus = caseStatus;
        this.union = union;
        this.shown = shown;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    /** What everybody may read. */
    record Shown(String applicant, String unit, String category, String cause) {}

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getCaseId() {
        return caseId;
    }

    public String getCaseStatus() {
        return caseStatus;
    }

    public long getUnionId() {
        return union.id();
    }

    public String getUnionName() {
        return union.name();
    }

    public String getApplicant() {
        return shown.applicant();
    }

    public String getUnit() {
        return shown.unit();
    }

    public String getCategory() {
        return shown.category();
    }

    public String getCause() {
        return shown.cause();
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }
}
