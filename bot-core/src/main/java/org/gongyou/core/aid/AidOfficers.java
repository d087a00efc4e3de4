package org.gongyou.core.aid;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.union.Unions;
import org.gongyou.intents.identity.IdCard;
import org.gongyou.intents.identity.PersonName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works on aid, and for which union. */
@Service
public class AidOfficers {

    private static final int MOST_LISTED = 500;

    private final AidOfficerMapper mapper;
    private final Unions unions;
    private final PersonalData personalData;
    private final Clock clock;

    AidOfficers(AidOfficerMapper mapper, Unions unions, PersonalData personalData, Clock clock) {
        this.mapper = mapper;
        this.unions = unions;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * Somebody to be registered.
     *
     * @param realName his name as on his ID card; kept as a blind index only
     * @param idNumber 18 characters, or null; kept as a blind index only
     */
    public record Registration(
            long operatorId,
            String operatorName,
            long unionId,
            String realName,
            @Nullable String idNumber) {}

    /**
     * Registers an account for a union, instead of the union it was registered for before.
     *
     * @throws AidRefusedException saying what to change
     */
    @Transactional
    public void register(Registration who) {
        if (unions.find(who.unionId()).isEmpty()) {
            throw new AidRefusedException("没有这个工会，请重新选择。");
        }
        if (who.idNumber() != null && IdCard.parse(who.idNumber()).isEmpty()) {
            throw new AidRefusedException("身份证号不对，请核对 18 位号码；不方便可以不填。");
        }
        mapper.delete(who.operatorId());
        mapper.insert(new AidOfficer(
                who.operatorId(),
                who.operatorName(),
                who.unionId(),
                nameIndex(who.realName()),
                who.idNumber() == null ? null : idIndex(who.idNumber()),
                clock.instant()));
    }

    /** Ends a registration. False if there was none. */
    @Transactional
    public boolean remove(long operatorId) {
        return mapper.delete(operatorId) > 0;
    }

    /** Everybody who is registered, by union; at most 500. */
    public List<AidOfficer> all() {
        return mapper.list(MOST_LISTED);
    }

    /** Whether nobody is registered yet. */
    public boolean none() {
        return mapper.list(1).isEmpty();
    }

    /** The registration of an account. */
    public Optional<AidOfficer> find(long operatorId) {
        return Optional.ofNullable(mapper.find(operatorId));
    }

    /** Whether the account is that person's, as far as a binding in chat shows it. */
    boolean isPerson(AidOfficer officer, long personId) {
        return mapper.bindings(officer.operatorId(), personId) > 0;
    }

    /** Whether another account is registered for the same human being: by both ID numbers, else by the name. */
    boolean isSame(AidOfficer officer, long operatorId) {
        return operatorId == officer.operatorId()
                || find(operatorId)
                        .filter(other -> officer.idIndex() != null && other.idIndex() != null
                                ? officer.idIndex().equals(other.idIndex())
                                : officer.nameIndex().equals(other.nameIndex()))
                        .isPresent();
    }

    /** Of a name in its normal form, so that neither another kind of dot nor a blank makes somebody else of him. */
    String nameIndex(String name) {
        String normal = PersonName.parse(name).orElse(name);
        return personalData.index("person_name", normal.replaceAll("[\\s\\p{Z}]", ""));
    }

    String idIndex(String number) {
        return personalData.index("id_card", number);
    }
}
