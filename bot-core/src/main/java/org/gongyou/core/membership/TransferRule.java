package org.gongyou.core.membership;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.OperatorUnions;
import org.gongyou.core.casework.RulingGuard;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.stereotype.Component;

/**
 * Each side of a transfer by somebody who works for the union whose turn it is, or for one above it. So nobody lets a member go and takes
 * him in, unless he works for both.
 */
@Component
class TransferRule implements RulingGuard {

    private final List<OperatorUnions> registers;
    private final Unions unions;

    TransferRule(List<OperatorUnions> registers, Unions unions) {
        this.registers = registers;
        this.unions = unions;
    }

    @Override
    public boolean watches(String service) {
        return Transfers.SERVICE.equals(service);
    }

    @Override
    public Optional<String> objection(Step step, Actor actor) {
        Optional<UnionOrg> turn = Optional.ofNullable(step.unionId()).flatMap(unions::find);
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> own = registers.stream()
                .flatMap(r -> r.of(actor.operatorId()).stream())
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            return Optional.of("会籍接转由" + turn.get().name() + "的经办人决定。您的账号还没有登记所属工会，请管理员在“批量入会”页登记经办人，或者在聊天里绑定干部。");
        }
        boolean his = own.stream()
                .flatMap(id -> unions.find(id).stream())
                .anyMatch(u -> turn.get().path().startsWith(u.path()));
        return his ? Optional.empty() : Optional.of("这一步由" + turn.get().name() + "的经办人决定，您登记在别的工会。");
    }
}
