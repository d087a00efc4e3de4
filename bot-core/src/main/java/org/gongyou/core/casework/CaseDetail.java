package org.gongyou.core.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that an operator needs to decide it.
 *
 * @param version to be handed back in the {@link Ruling}
 * @param actions what may be done next
 * @param conversationId where it was asked for; 0 where somebody else asked at the desk, or nobody is to know
 * @param notices what the applicant was told, and whether it reached him
 * @param limitation how the day by which he must have gone to arbitration is counted, in Chinese; null where it is not known, or no matter
 * @param anonymous whether the applicant wants nobody to know who he is
 */
public record CaseDetail(
        CaseSummary summary,
        int version,
        List<Answer> answers,
        List<CasePhoto> photos,
        List<CaseEvent> events,
        long conversationId,
        List<CaseAction> actions,
        List<NoticeState> notices,
        @Nullable String limitation,
        boolean anonymous) {

    public CaseDetail {
        answers = List.copyOf(answers);
        photos = List.copyOf(photos);
        events = List.copyOf(events);
        actions = List.copyOf(actions);
        notices = List.copyOf(notices);
    }
}
