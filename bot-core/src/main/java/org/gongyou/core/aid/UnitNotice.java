package org.gongyou.core.aid;

import java.util.Optional;
import org.gongyou.core.casework.CaseOutcome.DecidedCase;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.stereotype.Component;

/** The notice at the applicant's place of work, which may be left out only where there is no such place, or nobody there is to know. */
@Component
class UnitNotice {

    private final Unions unions;

    UnitNotice(Unions unions) {
        this.unions = unions;
    }

    /**
     * Refuses to go past the notice where the case is the employer's union's.
     *
     * @throws IllegalRulingException saying what to do instead
     */
    void requireNone(DecidedCase decided) {
        Optional<UnionOrg> union = Optional.ofNullable(decided.unionId()).flatMap(unions::find);
        if (union.filter(u -> u.kind() == UnionOrg.Kind.EMPLOYER).isPresent()) {
            throw new IllegalRulingException("单位工会受理的申请要先在单位公示，请选“单位公示”。");
        }
    }
}
