package org.gongyou.core.approval;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.approval.OfficerMapper.Code;
import org.gongyou.core.casework.OperatorUnions;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is an officer: codes from the desk, bindings in chat. */
@Service
public class Officers implements Fulfilment, OperatorUnions {

    private static final Duration VALID = Duration.ofHours(24);
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_LISTED = 500;
    private static final String SUBJECT = "officer-code";
    private static final String WRONG = "这个绑定码不对，或者已经过期、用过了。请核对后再发，或者请管理员重新生成一个。";
    private static final String TOO_OFTEN = "今天试的次数太多了，请明天再试，或者联系管理员。";

    private final OfficerMapper mapper;
    private final Unions unions;
    private final PersonalData personalData;
    private final ObjectProvider<OfficerAccounts> accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Officers(
            OfficerMapper mapper,
            Unions unions,
            PersonalData personalData,
            ObjectProvider<OfficerAccounts> accounts,
            Clock clock) {
        this.mapper = mapper;
        this.unions = unions;
        this.personalData = personalData;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Makes a code by which one person can bind himself to an account within 24 hours, once.
     *
     * @return ten digits, to be given to that person by hand; they are not stored
     * @throws IllegalArgumentException if there is no such union
     */
    @Transactional
    public String makeCode(long operatorId, String operatorName, long unionId) {
        unions.find(unionId).orElseThrow(() -> new IllegalArgumentException("No union " + unionId));
        Instant now = clock.instant();
        mapper.deleteExpired(now);
        String code = String.format(Locale.ROOT, "%010d", random.nextLong(10_000_000_000L));
        mapper.insertCode(new Code(index(code), operatorId, operatorName, unionId, now.plus(VALID)));
        return code;
    }

    /** Everybody who is bound, the newest first; at most 500. */
    public List<Officer> all() {
        return mapper.list(MOST_LISTED);
    }

    /** Ends a binding. False if there was none. */
    @Transactional
    public boolean unbind(long personId) {
        return mapper.delete(personId) > 0;
    }

    /** The officers of a union whose accounts may still rule, the newest first. */
    List<Officer> of(long unionId, int limit) {
        OfficerAccounts known = accounts.getIfAvailable(() -> operator -> false);
        return mapper.findOf(unionId, limit).stream()
                .filter(o -> known.mayRule(o.operatorId()))
                .toList();
    }

    @Override
    public Set<Long> of(long operatorId) {
        return Set.copyOf(mapper.unionsOf(operatorId));
    }

    /** The officer who speaks in a conversation, if his account may still rule. */
    public Optional<Officer> in(long conversationId) {
        OfficerAccounts known = accounts.getIfAvailable(() -> operator -> false);
        return Optional.ofNullable(mapper.find(conversationId)).filter(o -> known.mayRule(o.operatorId()));
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.BINDING;
    }

    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        return Listing.EMPTY;
    }

    @Override
    public Optional<String> carryOut(Form form) {
        long personId = form.asker().personId();
        LocalDate today = LocalDate.ofInstant(form.at(), Wordings.CHINA);
        Integer tried = mapper.attempts(personId, today);
        if (tried != null && tried >= MOST_ATTEMPTS) {
            return Optional.of(TOO_OFTEN);
        }
        String given = String.join("", form.answers().values()).replaceAll("\\D", "");
        Code code = mapper.lockCode(index(given));
        if (code == null || code.expiresAt().isBefore(form.at()) || mapper.deleteCode(code.codeIndex()) == 0) {
            count(personId, today);
            return Optional.of(WRONG);
        }
        long conversationId = form.asker().conversationId();
        mapper.deleteIn(conversationId);
        mapper.insert(new Officer(
                conversationId, personId, code.operatorId(), code.operatorName(), code.unionId(), form.at()));
        String union = unions.find(code.unionId()).map(UnionOrg::name).orElse("");
        return Optional.of(Wordings.fill(
                String.valueOf(form.service().outcome().done()), Map.of("name", code.operatorName(), "union", union)));
    }

    private void count(long personId, LocalDate today) {
        if (mapper.countAttempt(personId, today) == 0) {
            try {
                mapper.insertAttempt(personId, today);
            } catch (DuplicateKeyException e) {
                mapper.countAttempt(personId, today);
            }
        }
    }

    private String index(String code) {
        return personalData.exactIndex(SUBJECT, code);
    }
}
