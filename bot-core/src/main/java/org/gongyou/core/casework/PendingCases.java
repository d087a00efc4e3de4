package org.gongyou.core.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Cases that wait for somebody to rule on them, as an officer of the union that they belong to may see them. */
@Service
public class PendingCases {

    private final CaseMapper cases;
    private final Answers answers;
    private final Workflows workflows;

    PendingCases(CaseMapper cases, Answers answers, Workflows workflows) {
        this.cases = cases;
        this.answers = answers;
        this.workflows = workflows;
    }

    /**
     * A case that waits.
     *
     * @param applicant masked
     * @param lines the answers, masked, in the order of the form
     */
    public record Pending(
            long id,
            int version,
            String receiptNo,
            String title,
            String applicant,
            Instant openedAt,
            List<String> lines,
            List<CaseAction> actions) {}

    /**
     * Whose cases are meant.
     *
     * @param services of these services only
     * @param unionPath of the union with this path, and of those below it
     * @param notOf none of this person's own
     */
    public record Scope(List<String> services, String unionPath, long notOf) {}

    /** The cases that somebody may rule on now, the oldest first. */
    public List<Pending> of(Scope scope, int limit) {
        if (scope.services().isEmpty()) {
            return List.of();
        }
        return cases.findPending(scope, limit).stream()
                .map(this::pending)
                .filter(pending -> !pending.actions().isEmpty())
                .toList();
    }

    private Pending pending(CaseRow row) {
        Map<String, String> given = answers.open(row.answers());
        return new Pending(
                row.id(),
                row.version(),
                row.receiptNo(),
                workflows.title(row.service()),
                row.applicant(),
                row.openedAt(),
                answers.shown(row.service(), given).stream()
                        .map(a -> a.label() + "：" + a.shown())
                        .toList(),
                workflows.actions(row.service(), row.status(), given));
    }
}
