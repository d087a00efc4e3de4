package org.gongyou.core.membership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.CaseOutcome;
import org.gongyou.core.casework.UnionAsked;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a transfer that a union has left lying to the one above it, which decides in its place, and tells both. The notice names it by {@code {superior}}. */
@Component
class PassUp implements CaseOutcome {

    private final Unions unions;
    private final Transfers transfers;
    private final CaseFiles files;
    private final ApplicationEventPublisher publisher;

    PassUp(Unions unions, Transfers transfers, CaseFiles files, ApplicationEventPublisher publisher) {
        this.unions = unions;
        this.transfers = transfers;
        this.files = files;
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "pass-up";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        Optional<UnionOrg> late = Optional.ofNullable(decided.unionId()).flatMap(unions::find);
        String superior = late.map(union -> pass(decided.caseId(), union)).orElse("上级工会");
        return new Result(Map.of("superior", superior), List.of());
    }

    private String pass(long caseId, UnionOrg late) {
        UnionOrg superior = transfers.above(late);
        files.assign(caseId, superior);
        files.find(caseId).ifPresent(file -> {
            tell(file, superior, "【待办】会籍接转（" + file.receiptNo() + "）" + late.name() + "到期没有办，转由您的工会督办。回“待办”就能处理。");
            if (superior.id() != late.id()) {
                tell(file, late, "【催办】会籍接转（" + file.receiptNo() + "）到期没有办，已经转给" + superior.name() + "督办。");
            }
        });
        return superior.name();
    }

    private void tell(CaseFile file, UnionOrg union, String words) {
        publisher.publishEvent(new UnionAsked(file.id(), union.id(), "late v" + file.version(), words));
    }
}
