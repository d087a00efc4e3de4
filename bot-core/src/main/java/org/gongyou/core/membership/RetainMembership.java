package org.gongyou.core.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gongyou.core.casework.CaseOutcome;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.privacy.Sealed;
import org.springframework.stereotype.Component;

/**
 * Keeps the applicant's membership without dues while he has no work (中国工会章程), or ends that. The notice says which of the
 * two by {@code {membership}}.
 */
@Component
class RetainMembership implements CaseOutcome {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final RegisterBook book;
    private final MemberMapper members;
    private final Clock clock;

    RetainMembership(RegisterBook book, MemberMapper members, Clock clock) {
        this.book = book;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "retain-membership";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        MemberRow member = book.applicant(decided);
        Map<String, String> answers = decided.answers();
        return switch (answers.getOrDefault("retain_action", "")) {
            case "retain" -> retain(member, decided, answers);
            case "restore" -> restore(member, decided);
            default -> throw new IllegalRulingException("申请里没有写是保留还是恢复，请退回补正。");
        };
    }

    private Result retain(MemberRow member, DecidedCase decided, Map<String, String> answers) {
        if (member.retainedOn() != null) {
            throw new IllegalRulingException("这位会员的会籍从 " + member.retainedOn() + " 起已经在保留，不用再办。");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        members.keep(member.id(), today, answers.get("retain_reason"), answers.get("contact_union"));
        book.note(member.id(), decided, "retained", null);
        return told("会籍从 " + today + " 起保留，会员号不变，保留期间免交会费。有了新工作，回“恢复会籍”或者“会籍接转”");
    }

    private Result restore(MemberRow member, DecidedCase decided) {
        if (member.retainedOn() == null) {
            throw new IllegalRulingException("这位会员的会籍没有在保留，不用恢复；换了单位的请他办会籍接转。");
        }
        members.keep(member.id(), null, null, null);
        book.note(
                member.id(), decided, "retained", new Sealed(member.retainedOn().toString()));
        return told("会籍已经恢复，会员号不变，照常交会费");
    }

    private static Result told(String membership) {
        return new Result(Map.of("membership", membership), List.of());
    }
}
