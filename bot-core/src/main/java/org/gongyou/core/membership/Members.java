package org.gongyou.core.membership;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.casework.MemberRegister;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.stereotype.Service;

/** The members. */
@Service
public class Members implements MemberRegister {

    private final MemberMapper mapper;
    private final PersonalData personalData;
    private final Unions unions;

    Members(MemberMapper mapper, PersonalData personalData, Unions unions) {
        this.mapper = mapper;
        this.personalData = personalData;
        this.unions = unions;
    }

    @Override
    public Optional<Entry> entry(long personId) {
        return byPerson(personId).map(member -> {
            Optional<UnionOrg> union = unionOf(personId).flatMap(unions::find);
            Map<String, String> answers = new HashMap<>();
            answers.put("person_name", member.name());
            answers.put("member_no", member.memberNo());
            union.ifPresent(u -> answers.put("union_region", u.regionCode()));
            return new Entry(union.orElse(null), answers);
        });
    }

    /** The member whose electronic card has this code. */
    public Optional<Member> byCardCode(String code) {
        return Optional.ofNullable(mapper.findByCard(code)).map(MemberRow::member);
    }

    /** The member that a person who talks with us is. */
    public Optional<Member> byPerson(long personId) {
        return Optional.ofNullable(mapper.findByPerson(personId)).map(MemberRow::member);
    }

    /** The member with that ID number, whoever asks. */
    public Optional<Member> byIdNumber(String idNumber) {
        return Optional.ofNullable(mapper.findByIdentity(personalData.index("id_card", idNumber)))
                .map(MemberRow::member);
    }

    /** Whether a member is registered under that mobile number. */
    public boolean anyUnder(String mobile) {
        return !mapper.findPersons(personalData.index("mobile_cn", mobile)).isEmpty();
    }

    /** The id of the union that a person who talks with us is a member of, where it is known. */
    public Optional<Long> unionOf(long personId) {
        return Optional.ofNullable(mapper.unionOfPerson(personId));
    }

    /** The member with this number. */
    public Optional<Member> byNumber(String memberNo) {
        return Optional.ofNullable(mapper.findByNumber(memberNo)).map(MemberRow::member);
    }
}
