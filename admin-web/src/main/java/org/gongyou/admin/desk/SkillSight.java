package org.gongyou.admin.desk;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.admin.operators.Operator;
import org.gongyou.admin.operators.Role;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.CaseSummary;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who sees and works on cases of services that need a skill ({@code skill} of a workflow). Administrators and case workers see
 * and triage them all; whoever has the skill sees those that are nobody's and his own, and works on his own; auditors read; nobody else.
 */
@Component
class SkillSight {

    private static final Set<Role> TRIAGE = Set.of(Role.ADMIN, Role.CASE_WORKER);

    private final Map<String, Role> skills;

    SkillSight(ServiceCatalog catalog) {
        this.skills = catalog.all().stream()
                .filter(s -> s.workflow() != null && s.workflow().skill() != null)
                .collect(Collectors.toUnmodifiableMap(ServiceDefinition::id, SkillSight::role));
    }

    private static Role role(ServiceDefinition service) {
        String skill = service.workflow() == null
                ? ""
                : String.valueOf(service.workflow().skill());
        try {
            return Role.valueOf(skill);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    service.id() + ".yml workflow.skill：没有“" + skill + "”这个角色，照 Role 里的写，如 LAWYER", e);
        }
    }

    /** The skill that a service's cases need; null where they need none. */
    @Nullable
    Role skill(String service) {
        return skills.get(service);
    }

    /** The services of which an operator may see no case. */
    Set<String> hiddenFrom(Operator operator) {
        return seesAll(operator) ? Set.of() : services(operator, false);
    }

    /** Of which services an operator sees only cases that are nobody's or his; null where of none. */
    CaseQuery.@Nullable Own ownOf(Operator operator) {
        Set<String> mine = seesAll(operator) ? Set.of() : services(operator, true);
        return mine.isEmpty() ? null : new CaseQuery.Own(mine, operator.id());
    }

    /** Refuses to let an operator read a case that needs a skill he has not, or that another looks after. */
    void requireReading(Operator operator, CaseSummary one) {
        Role skill = skills.get(one.service());
        boolean may = skill == null
                || seesAll(operator)
                || operator.roles().contains(skill) && (one.assigneeId() == null || isHis(operator, one));
        if (!may) {
            throw new AccessDeniedException("Cases of " + one.service() + " are for those with the skill only");
        }
    }

    /** Whether a case needs a skill, and the operator has it and the case is his. */
    boolean worksOn(Operator operator, CaseSummary one) {
        Role skill = skills.get(one.service());
        return skill != null && operator.roles().contains(skill) && isHis(operator, one);
    }

    /** Whether the operator may give a case to others; who has the skill may only take one that is nobody's, and give his own back. */
    boolean triages(Operator operator) {
        return operator.roles().stream().anyMatch(TRIAGE::contains);
    }

    private static boolean isHis(Operator operator, CaseSummary one) {
        return one.assigneeId() != null && one.assigneeId() == operator.id();
    }

    private boolean seesAll(Operator operator) {
        return triages(operator) || operator.roles().contains(Role.AUDITOR);
    }

    private Set<String> services(Operator operator, boolean skilled) {
        return skills.entrySet().stream()
                .filter(s -> operator.roles().contains(s.getValue()) == skilled)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
