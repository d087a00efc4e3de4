package org.gongyou.core.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.casework.CaseIntake;
import org.gongyou.core.casework.CaseIntake.Under;
import org.gongyou.core.membership.Members;
import org.gongyou.core.service.Slot;
import org.gongyou.core.sheet.RowFault;
import org.springframework.stereotype.Component;

/** Who is a member already, or has applied, by his numbers. */
@Component
class Register {

    private final Members members;
    private final CaseIntake cases;

    Register(Members members, CaseIntake cases) {
        this.members = members;
        this.cases = cases;
    }

    /** Why somebody cannot be taken in; empty if he can, or if his case waits for a correction by this union. */
    Optional<RowFault> objection(Map<String, String> answers, long unionId) {
        String idNumber = answers.get(Slot.OWN_ID_NUMBER);
        String mobile = answers.get(RowCheck.MOBILE);
        if (idNumber != null && members.byIdNumber(idNumber).isPresent()) {
            return Optional.of(new RowFault("身份证号", "已经是会员", "一个人只有一份会籍；换了单位的请本人办会籍接转"));
        }
        if (mobile == null) {
            return Optional.empty();
        }
        if (members.anyUnder(mobile)) {
            return Optional.of(new RowFault("手机号", "已经登记在一位会员名下", "同一个人不用再交；号码换了主人的，请原会员先改号码"));
        }
        if (waiting(answers, unionId).isPresent()) {
            return Optional.empty();
        }
        return open(answers).stream()
                .findFirst()
                .map(u -> new RowFault("", "已经有一份在办的入会申请（回执号 " + u.receiptNo() + "）", "不用再交，等审核结果"));
    }

    /** The case of the same person that was handed in by this union, and returned to it. */
    Optional<Under> waiting(Map<String, String> answers, long unionId) {
        List<Under> open = open(answers);
        return open.size() == 1
                ? open.stream()
                        .filter(u -> u.absent() && u.amendable() && u.unionId() != null && u.unionId() == unionId)
                        .findFirst()
                : Optional.empty();
    }

    private List<Under> open(Map<String, String> answers) {
        String mobile = answers.get(RowCheck.MOBILE);
        return mobile == null ? List.of() : cases.openUnder(JoinForm.SERVICE, answers.get(Slot.OWN_ID_NUMBER), mobile);
    }
}
