package org.gongyou.core.membership;

import java.util.Map;
import org.gongyou.core.casework.CaseOutcome;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.Sealed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Changes what the register holds of the applicant: his name, his ID number or his mobile number. A number that is another
 * member's, too, is not taken over: somebody has to find out first whose it is.
 */
@Component
class UpdateMember implements CaseOutcome {

    /** Answers of the service. */
    static final String FIELD = "update_field";

    static final String MOBILE = "mobile";
    static final String NEW_MOBILE = "new_mobile";

    private final RegisterBook book;
    private final MemberMapper members;
    private final PersonalData personalData;

    UpdateMember(RegisterBook book, MemberMapper members, PersonalData personalData) {
        this.book = book;
        this.members = members;
        this.personalData = personalData;
    }

    @Override
    public String name() {
        return "update-member";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        MemberRow member = book.applicant(decided);
        Registered now = book.of(member);
        Map<String, String> answers = decided.answers();
        switch (answers.getOrDefault(FIELD, "")) {
            case "name" -> rename(member, now, decided, answers.getOrDefault("new_name", ""));
            case "id_number" -> changeId(member, now, decided, answers.getOrDefault("id_card", ""));
            case MOBILE -> changeMobile(member, now, decided, answers.getOrDefault(NEW_MOBILE, ""));
            default -> throw new IllegalRulingException("这一项不在本系统的会员名册里。请在会员库改好，再按“已在会员库办好”。");
        }
        return Result.nothing();
    }

    private void rename(MemberRow member, Registered now, DecidedCase decided, String name) {
        if (name.isBlank()) {
            throw new IllegalRulingException("申请里没有写新的姓名，请退回补正。");
        }
        members.rename(member.id(), new Sealed(name));
        book.note(member.id(), decided, "name", now.name());
    }

    private void changeId(MemberRow member, Registered now, DecidedCase decided, String number) {
        if (number.isBlank()) {
            throw new IllegalRulingException("申请人没有在聊天里填新的身份证号。请当面核对证件，在会员库改好以后按“已在会员库办好”。");
        }
        String index = personalData.index("id_card", number);
        MemberRow other = members.findByIdentity(index);
        if (other != null && other.id() != member.id()) {
            throw new IllegalRulingException("这个身份证号登记在另一位会员名下，不能改。请先按“转人工核实”弄清是谁的。");
        }
        try {
            members.changeId(member.id(), new Sealed(number), index);
        } catch (DuplicateKeyException e) {
            // Somebody else was enrolled with it at the same moment.
            throw new IllegalRulingException("这个身份证号刚刚登记到另一位会员名下，不能改。");
        }
        book.note(member.id(), decided, "id_number", now.idNumber());
    }

    private void changeMobile(MemberRow member, Registered now, DecidedCase decided, String number) {
        if (number.isBlank()) {
            throw new IllegalRulingException("申请里没有写新的手机号，请退回补正。");
        }
        String index = personalData.index("mobile_cn", number);
        if (members.lockUnder(index).stream().anyMatch(id -> id != member.id())) {
            throw new IllegalRulingException("这个手机号登记在另一位会员名下。请按“转人工核实”，弄清现在是谁在用，再按“核实后解除占用并通过”。");
        }
        members.changeMobile(member.id(), new Sealed(number), index);
        book.note(member.id(), decided, MOBILE, now.mobile());
    }
}
