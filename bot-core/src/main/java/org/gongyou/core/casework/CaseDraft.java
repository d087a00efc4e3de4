package org.gongyou.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.union.UnionOrg;
import org.jspecify.annotations.Nullable;

/** A new row of {@code service_case}; MyBatis fills in its id. */
final class CaseDraft {

    private long id;
    private final NewCase opened;
    private final String receiptNo;
    private final String status;
    private final boolean closed;
    private final Sealed answers;
    private final Extract extract;
    private final @Nullable UnionOrg union;
    private final LocalDate openedOn;
    private final LocalDate dueOn;
    private final @Nullable LocalDate deadlineOn;

    CaseDraft(NewCase opened, Extract extract, Sealed answers, Route route, Standing standing) {
        this.opened = opened;
        this.extract = extract;
        this.answers = answers;
        this.receiptNo = route.receiptNo();
        this.union = route.union();
        this.status = standing.status();
        this.closed = standing.closed();
        this.openedOn = standing.openedOn();
        this.dueOn = standing.dueOn();
        this.deadlineOn = standing.deadlineOn();
    }

    /** Where it goes and under which number. */
    record Route(String receiptNo, @Nullable UnionOrg union) {}

    /** Where it stands from the start. */
    record Standing(
            String status,
            boolean closed,
            LocalDate openedOn,
            LocalDate dueOn,
            @Nullable LocalDate deadlineOn) {}

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public NewCase getOpened() {
        return opened;
    }

    public Instant getAt() {
        return opened.at();
    }

    public String getReceiptNo() {
        return receiptNo;
    }

    public String getStatus() {
        return status;
    }

    public boolean isClosed() {
        return closed;
    }

    public Sealed getAnswers() {
        return answers;
    }

    public Extract getExtract() {
        return extract;
    }

    public @Nullable Long getUnionId() {
        return union == null ? null : union.id();
    }

    public @Nullable String getUnionName() {
        return union == null ? null : union.name();
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public @Nullable LocalDate getDeadlineOn() {
        return deadlineOn;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }
}
