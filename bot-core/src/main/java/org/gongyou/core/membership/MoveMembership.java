package org.gongyou.core.membership;

import java.util.List;
import java.util.Map;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.CaseOutcome;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.casework.UnionAsked;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.union.UnionOrg;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Enters a member under the union that takes him in, and tells the one that he leaves. A membership that was kept while he had no work goes
 * on as usual. The notice names the union by {@code {to_union}}.
 */
@Component
class MoveMembership implements CaseOutcome {

    private final RegisterBook book;
    private final MemberMapper members;
    private final Transfers transfers;
    private final CaseFiles files;
    private final ApplicationEventPublisher publisher;

    MoveMembership(
            RegisterBook book,
            MemberMapper members,
            Transfers transfers,
            CaseFiles files,
            ApplicationEventPublisher publisher) {
        this.book = book;
        this.members = members;
        this.transfers = transfers;
        this.files = files;
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "move-membership";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        MemberRow member = book.applicant(decided);
        Registered before = book.of(member);
        UnionOrg to = transfers
                .receiving(decided.answers())
                .orElseThrow(() -> new IllegalRulingException("工会组织树里没有转入工会，请先核对组织树。"));
        members.moveTo(member.id(), to.id(), to.name());
        book.note(member.id(), decided, "union", new Sealed(before.unionName()));
        if (member.retainedOn() != null) {
            members.keep(member.id(), null, null, null);
            book.note(
                    member.id(),
                    decided,
                    "retained",
                    new Sealed(member.retainedOn().toString()));
        }
        tellWhoLetsHimGo(decided.caseId(), before, to);
        return new Result(Map.of("to_union", to.name()), List.of());
    }

    private void tellWhoLetsHimGo(long caseId, Registered before, UnionOrg to) {
        Long from = before.unionId();
        if (from != null && from != to.id()) {
            files.find(caseId)
                    .ifPresent(file -> publisher.publishEvent(new UnionAsked(
                            caseId,
                            from,
                            "moved",
                            "【知悉】会籍接转（" + file.receiptNo() + "）已办完：" + to.name() + "同意转入，这位会员不再归您的工会。")));
        }
    }
}
