package org.gongyou.core.membership;

import java.util.Optional;
import org.gongyou.core.privacy.PersonalData;
import org.springframework.stereotype.Service;

/** The members. */
@Service
public class Members {

    private final MemberMapper mapper;
    private final PersonalData personalData;

    Members(MemberMapper mapper, PersonalData personalData) {
        this.mapper = mapper;
        this.personalData = personalData;
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
