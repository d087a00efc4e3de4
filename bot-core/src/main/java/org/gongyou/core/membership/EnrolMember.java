package org.gongyou.core.membership;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.gongyou.core.casework.CaseOutcome;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.casework.NumberSequences;
import org.gongyou.core.message.OutboundMessage.Link;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Enrols the applicant of an approved case: member number, electronic card, and the words to tell him so. */
@Component
class EnrolMember implements CaseOutcome {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String TAKEN = "这个身份证号已经是会员，不能重复入会；可以引导申请人办理会籍接转。";

    private final MemberMapper members;
    private final NumberSequences numbers;
    private final PersonalData personalData;
    private final Clock clock;
    private final String baseUrl;
    private final SecureRandom random = new SecureRandom();

    EnrolMember(
            MemberMapper members,
            NumberSequences numbers,
            PersonalData personalData,
            Clock clock,
            @Value("${gongyou.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.members = members;
        this.numbers = numbers;
        this.personalData = personalData;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @Override
    public String name() {
        return "enrol-member";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        MemberRow known = members.findByCase(decided.caseId());
        if (known != null) {
            return result(known.memberNo(), known.cardCode());
        }
        refuseTwice(decided);
        Enrolment enrolment = enrolment(decided);
        try {
            members.insert(enrolment);
        } catch (DuplicateKeyException e) {
            // Two operators approved two applications of one person at the same moment.
            throw new IllegalRulingException(TAKEN);
        }
        return result(enrolment.memberNo(), enrolment.cardCode());
    }

    private void refuseTwice(DecidedCase decided) {
        String idIndex = index("id_card", decided.answers().get("id_card"));
        if (idIndex != null && members.findByIdentity(idIndex) != null) {
            throw new IllegalRulingException(TAKEN);
        }
        if (members.findByPerson(decided.personId()) != null) {
            throw new IllegalRulingException("申请人已经是会员，不能重复入会。");
        }
    }

    private Enrolment enrolment(DecidedCase decided) {
        Map<String, String> answers = decided.answers();
        String region = decided.regionCode();
        long serial = numbers.next("member-" + region.substring(0, 2));
        return new Enrolment(
                MemberNumbers.of(region, serial),
                decided.personId(),
                decided.caseId(),
                new Sealed(answers.getOrDefault("person_name", "")),
                sealed(answers.get("id_card")),
                index("id_card", answers.get("id_card")),
                sealed(answers.get("mobile_cn")),
                index("mobile_cn", answers.get("mobile_cn")),
                decided.unionId(),
                decided.unionName() == null ? "" : decided.unionName(),
                LocalDate.ofInstant(clock.instant(), CHINA),
                newCardCode());
    }

    private Result result(String memberNo, String cardCode) {
        String url = baseUrl + "/cards/" + cardCode;
        return new Result(Map.of("member_no", memberNo, "card_url", url), List.of(new Link("查看电子会员证", url)));
    }

    private String newCardCode() {
        byte[] code = new byte[16];
        random.nextBytes(code);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    private static @Nullable Sealed sealed(@Nullable String value) {
        return value == null || value.isBlank() ? null : new Sealed(value);
    }

    private @Nullable String index(String subject, @Nullable String value) {
        return value == null || value.isBlank() ? null : personalData.index(subject, value);
    }
}
