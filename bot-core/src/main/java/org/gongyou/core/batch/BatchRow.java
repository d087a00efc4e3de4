package org.gongyou.core.batch;

import java.util.List;
import org.gongyou.core.sheet.RowFault;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list.
 *
 * @param row its number in the spreadsheet
 * @param applicant masked
 * @param caseId the case that it has become; null before
 * @param status where that case stands
 */
public record BatchRow(
        int row,
        String applicant,
        State state,
        List<RowFault> faults,
        @Nullable Long caseId,
        @Nullable String receiptNo,
        @Nullable String status,
        @Nullable String memberNo) {

    /** What became of it so far. */
    public enum State {
        READY,
        BAD,
        TAKEN
    }

    public BatchRow {
        faults = List.copyOf(faults);
    }
}
