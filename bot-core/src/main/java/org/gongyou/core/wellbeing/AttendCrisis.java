package org.gongyou.core.wellbeing;

import java.time.Clock;
import org.gongyou.core.casework.CaseOutcome;
import org.springframework.stereotype.Component;

/** A counsellor takes a crisis over and is with the person from now on. */
@Component
class AttendCrisis implements CaseOutcome {

    private final WellbeingMapper mapper;
    private final Clock clock;

    AttendCrisis(WellbeingMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "attend-crisis";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        mapper.attend(decided.caseId(), clock.instant());
        return Result.nothing();
    }
}
