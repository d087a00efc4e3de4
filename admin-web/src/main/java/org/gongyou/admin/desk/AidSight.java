package org.gongyou.admin.desk;

import java.util.Optional;
import java.util.Set;
import org.gongyou.admin.operators.Operator;
import org.gongyou.admin.operators.Role;
import org.gongyou.core.aid.AidOfficers;
import org.gongyou.core.aid.AidScope;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.Cases;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who sees cases of hardship aid: administrators and case workers who are registered as officers of aid, those of their own union and the unions below
 * it; auditors to read only; administrators while nobody is registered, so that no application goes unseen. A conversation in which aid was asked for is theirs too, and an agent's while a call for a human waits in it.
 */
@Component
class AidSight {

    /** The calls for a human. */
    static final String HUMAN = "core.human";

    private final AidScope scope;
    private final AidOfficers officers;
    private final Cases cases;

    AidSight(AidScope scope, AidOfficers officers, Cases cases) {
        this.scope = scope;
        this.officers = officers;
        this.cases = cases;
    }

    /** The services of which an operator may see no case. */
    Set<String> hiddenFrom(Operator operator) {
        return seesAll(operator) || path(operator).isPresent() ? Set.of() : AidScope.SERVICES;
    }

    /** Of which services an operator sees the cases of his own unions only; null where of none. */
    CaseQuery.@Nullable Bound boundOf(Operator operator) {
        return seesAll(operator)
                ? null
                : path(operator)
                        .map(p -> new CaseQuery.Bound(AidScope.SERVICES, p))
                        .orElse(null);
    }

    /** Refuses to let an operator read a case of aid that he has no need to see. */
    void requireReading(Operator operator, String service, long caseId) {
        if (AidScope.SERVICES.contains(service) && !sees(operator, caseId)) {
            throw new AccessDeniedException("Cases of aid are for the officers of their unions only");
        }
    }

    /**
     * Refuses a conversation in which aid was asked for.
     *
     * @param helper whether the operator looks after somebody in danger who speaks there
     */
    void requireConversation(Operator operator, long conversationId, boolean helper) {
        boolean none = scope.openedIn(conversationId).stream().allMatch(id -> sees(operator, id));
        boolean called = operator.roles().contains(Role.AGENT) && cases.openIn(conversationId, HUMAN);
        if (!none && !called && !helper) {
            throw new AccessDeniedException("This conversation is for officers of aid only");
        }
    }

    private boolean sees(Operator operator, long caseId) {
        return seesAll(operator) || works(operator) && scope.sees(operator.id(), caseId);
    }

    private Optional<String> path(Operator operator) {
        return works(operator) ? scope.pathOf(operator.id()) : Optional.empty();
    }

    private static boolean works(Operator operator) {
        return operator.roles().contains(Role.ADMIN) || operator.roles().contains(Role.CASE_WORKER);
    }

    private boolean seesAll(Operator operator) {
        return operator.roles().contains(Role.AUDITOR) || operator.roles().contains(Role.ADMIN) && officers.none();
    }
}
