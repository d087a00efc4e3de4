package org.gongyou.core.aid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseAction;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.service.Workflow.Level;
import org.gongyou.core.union.UnionOrg;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases of aid as the desk works on them: what is missing, the tier, who may decide next. */
@Service
public class AidCases {

    private final CaseFiles files;
    private final Completeness completeness;
    private final Classification classification;
    private final Grants grants;
    private final Dossiers dossiers;
    private final Payments payments;
    private final PublicNotices notices;
    private final Levels levels;

    AidCases(
            CaseFiles files,
            Completeness completeness,
            Classification classification,
            Grants grants,
            Dossiers dossiers,
            Payments payments,
            PublicNotices notices,
            Levels levels) {
        this.files = files;
        this.completeness = completeness;
        this.classification = classification;
        this.grants = grants;
        this.dossiers = dossiers;
        this.payments = payments;
        this.notices = notices;
        this.levels = levels;
    }

    /**
     * What the desk must know of a case.
     *
     * @param missing documents that it lacks
     * @param elsewhere whether the same ID number stands in another person's application, or in another file
     * @param steps who may take each of the next steps
     * @param caps what each item may not exceed here
     * @param accountTail the last four digits of the account; null while there is none
     */
    public record AidCase(
            List<String> missing,
            boolean elsewhere,
            Standing standing,
            List<NextStep> steps,
            List<Cap> caps,
            List<Grant> grants,
            List<Period> notices,
            @Nullable String accountTail) {}

    /**
     * A step that may come next.
     *
     * @param decider the union whose officers decide it
     * @param refusal why the operator who asks may not; null if he may
     */
    public record NextStep(
            String action,
            String label,
            @Nullable String level,
            @Nullable String decider,
            @Nullable String refusal) {}

    /**
     * The bound of an item.
     *
     * @param amount null where the standard is not known here
     */
    public record Cap(
            AidItem item,
            String label,
            @Nullable String amount,
            @Nullable String source) {}

    /** The period of a public notice. */
    public record Period(long id, String unionName, LocalDate from, LocalDate until, String status) {}

    /** What the desk must know of a case; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<AidCase> find(long caseId, Actor actor) {
        return files.find(caseId).map(file -> aidCase(file, actor));
    }

    private AidCase aidCase(CaseFile file, Actor actor) {
        Standing standing = classification.of(file.answers(), file.regionCode());
        List<Cap> caps = new ArrayList<>();
        for (AidItem item : AidItem.values()) {
            caps.add(grants.cap(item, standing, file)
                    .map(p -> new Cap(item, item.label(), p.value(), p.citation()))
                    .orElseGet(() -> new Cap(item, item.label(), null, null)));
        }
        return new AidCase(
                completeness.missing(file.service(), file.answers()),
                dossiers.elsewhere(file),
                standing,
                files.actions(file).stream().map(a -> step(file, a, actor)).toList(),
                caps,
                grants.of(file.id()),
                notices.ofCase(file.id()).stream()
                        .map(n -> new Period(n.id(), n.unionName(), n.startsOn(), n.endsOn(), n.status()))
                        .toList(),
                payments.tail(file.id()).orElse(null));
    }

    private NextStep step(CaseFile file, CaseAction action, Actor actor) {
        Level level = files.level(file, action.action()).orElse(null);
        return new NextStep(
                action.action(),
                action.label(),
                level == null ? null : Levels.name(level),
                level == null
                        ? null
                        : levels.responsible(file.unionId(), level)
                                .map(UnionOrg::name)
                                .orElse(null),
                files.objection(file, action.action(), actor).orElse(null));
    }
}
