package org.gongyou.core.membership;

import java.util.List;
import java.util.Map;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.CaseOutcome;
import org.gongyou.core.casework.UnionAsked;
import org.gongyou.core.union.UnionOrg;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a transfer to the union that takes the member in. The notice names it by {@code {to_union}}. */
@Component
class SendToReceiving implements CaseOutcome {

    private final Transfers transfers;
    private final CaseFiles files;
    private final ApplicationEventPublisher publisher;

    SendToReceiving(Transfers transfers, CaseFiles files, ApplicationEventPublisher publisher) {
        this.transfers = transfers;
        this.files = files;
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "send-to-receiving";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        String name = transfers
                .receiving(decided.answers())
                .map(union -> send(decided.caseId(), union))
                .orElse("转入工会");
        return new Result(Map.of("to_union", name), List.of());
    }

    private String send(long caseId, UnionOrg union) {
        files.assign(caseId, union);
        files.find(caseId)
                .ifPresent(file -> publisher.publishEvent(new UnionAsked(
                        caseId,
                        union.id(),
                        "in v" + file.version(),
                        "【待办】会籍接转（" + file.receiptNo() + "）转出工会已同意，等您的工会确认转入。回“待办”就能处理。")));
        return union.name();
    }
}
