package org.gongyou.core.aid;

import java.util.List;
import java.util.Map;
import org.gongyou.core.casework.CaseOutcome;
import org.springframework.stereotype.Component;

/** Lists to the applicant what is missing when his application is returned: {@code {missing}} in the notice. */
@Component
class AskForDocuments implements CaseOutcome {

    private final Completeness completeness;

    AskForDocuments(Completeness completeness) {
        this.completeness = completeness;
    }

    @Override
    public String name() {
        return "aid-missing";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        List<String> missing = completeness.missing(decided.service(), decided.answers());
        return new Result(
                Map.of("missing", missing.isEmpty() ? "" : "还缺：" + String.join("、", missing) + "。"), List.of());
    }
}
