package org.gongyou.core.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.OperatorUnions;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who hands in lists of people joining, and for which union. */
@Service
public class JoinOfficers implements OperatorUnions {

    private static final int MOST_LISTED = 500;

    private final JoinOfficerMapper mapper;
    private final Unions unions;
    private final Clock clock;

    JoinOfficers(JoinOfficerMapper mapper, Unions unions, Clock clock) {
        this.mapper = mapper;
        this.unions = unions;
        this.clock = clock;
    }

    /**
     * Registers an account for a union, instead of the union it was registered for before.
     *
     * @throws JoinRefusedException if there is no such union
     */
    @Transactional
    public void register(Actor account, long unionId) {
        if (unions.find(unionId).isEmpty()) {
            throw new JoinRefusedException("没有这个工会，请重新选择。");
        }
        mapper.delete(account.operatorId());
        mapper.insert(new JoinOfficer(account.operatorId(), account.name(), unionId, clock.instant()));
    }

    /** Ends a registration. False if there was none. */
    @Transactional
    public boolean remove(long operatorId) {
        return mapper.delete(operatorId) > 0;
    }

    /** Everybody who is registered, by union; at most 500. */
    @Transactional(readOnly = true)
    public List<JoinOfficer> all() {
        return mapper.list(MOST_LISTED);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<Long> of(long operatorId) {
        return unionOf(operatorId).map(u -> Set.of(u.id())).orElse(Set.of());
    }

    /** The union for which an account hands in lists. */
    @Transactional(readOnly = true)
    public Optional<UnionOrg> unionOf(long operatorId) {
        return Optional.ofNullable(mapper.find(operatorId)).flatMap(o -> unions.find(o.unionId()));
    }
}
