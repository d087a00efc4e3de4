package org.gongyou.core.aid;

import java.util.Optional;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.RulingGuard;
import org.gongyou.core.service.Workflow.Level;
import org.gongyou.core.union.UnionOrg;
import org.springframework.stereotype.Component;

/** Each level of review by an officer of the union of that level, and by nobody with an interest in it. */
@Component
class ReviewRule implements RulingGuard {

    private final AidOfficers officers;
    private final Levels levels;
    private final ConflictOfInterest conflicts;
    private final CaseFiles files;

    ReviewRule(AidOfficers officers, Levels levels, ConflictOfInterest conflicts, CaseFiles files) {
        this.officers = officers;
        this.levels = levels;
        this.conflicts = conflicts;
        this.files = files;
    }

    @Override
    public boolean watches(String service) {
        return AidScope.SERVICES.contains(service);
    }

    @Override
    public Optional<String> objection(Step step, Actor actor) {
        Level level = step.transition().level();
        if (level == null) {
            return Optional.empty();
        }
        Optional<AidOfficer> officer = officers.find(actor.operatorId());
        if (officer.isEmpty()) {
            return Optional.of("您的账号还没有登记为帮扶经办人，请管理员在“帮扶”页登记所属工会后再办。");
        }
        Optional<UnionOrg> responsible = levels.responsible(step.unionId(), level);
        if (responsible.isEmpty()) {
            return Optional.of("这件申请没有可以做“" + Levels.name(level) + "”的工会，请先核对工会组织树。");
        }
        if (responsible.get().id() != officer.get().unionId()) {
            return Optional.of(
                    "“" + Levels.name(level) + "”由" + responsible.get().name() + "的经办人决定，您登记在别的工会。");
        }
        Optional<CaseFile> file = files.find(step.caseId());
        return file.flatMap(f -> conflicts.of(officer.get(), f, level));
    }
}
