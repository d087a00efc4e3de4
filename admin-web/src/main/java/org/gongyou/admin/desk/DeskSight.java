package org.gongyou.admin.desk;

import java.util.HashSet;
import java.util.Set;
import org.gongyou.admin.operators.Operator;
import org.gongyou.admin.operators.Operators;
import org.gongyou.admin.operators.Role;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.CaseSummary;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.confidence.Confidences;
import org.gongyou.core.wellbeing.Crises;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who sees what of cases and conversations. Those of hardship aid: {@link AidSight}; those that need a skill: {@link SkillSight}. Those of people in danger: counsellors and their supervisors, auditors to read only. Until somebody
 * has been given one of the first two roles, administrators, so that no alarm goes unseen.
 */
@Component
class DeskSight {

    private static final Set<Role> HELPERS = Set.of(Role.COUNSELLOR, Role.PSY_SUPERVISOR);

    private final Operators operators;
    private final Crises crises;
    private final AidSight aid;
    private final SkillSight skills;
    private final Confidences confidences;
    private final Cases cases;

    DeskSight(
            Operators operators, Crises crises, AidSight aid, SkillSight skills, Confidences confidences, Cases cases) {
        this.operators = operators;
        this.crises = crises;
        this.aid = aid;
        this.skills = skills;
        this.confidences = confidences;
        this.cases = cases;
    }

    /** The services of which an operator may see no case; empty where he may see all. */
    Set<String> hiddenFrom(Operator operator) {
        Set<String> hidden = new HashSet<>(aid.hiddenFrom(operator));
        hidden.addAll(skills.hiddenFrom(operator));
        if (!reads(operator)) {
            hidden.add(Crises.SERVICE);
        }
        return hidden;
    }

    /** Of which services an operator sees the cases of his own unions only; null where of none. */
    CaseQuery.@Nullable Bound boundOf(Operator operator) {
        return aid.boundOf(operator);
    }

    /** Of which services an operator sees only cases that are nobody's or his; null where of none. */
    CaseQuery.@Nullable Own ownOf(Operator operator) {
        return skills.ownOf(operator);
    }

    /**
     * Refuses a conversation whose words the operator need not read: where somebody was in danger, told how he is, or reported something under no name, to all but those who help;
     * where a case was opened that he may not see, to him. An agent reads on while a call for a human waits in it.
     */
    void requireConversation(Operator operator, long conversationId) {
        boolean danger = crises.touches(conversationId);
        if (!reads(operator) && danger) {
            throw new AccessDeniedException("This conversation is for counsellors only");
        }
        boolean helper = helps(operator) && danger;
        aid.requireConversation(operator, conversationId, helper);
        boolean called = operator.roles().contains(Role.AGENT) && cases.openIn(conversationId, AidSight.HUMAN);
        if (!called && !reads(operator) && confidences.isPrivate(conversationId)) {
            throw new AccessDeniedException("This conversation is for counsellors only");
        }
        if (!called && !helper) {
            confidences
                    .casesIn(conversationId)
                    .forEach(id -> requireReading(operator, cases.get(id).summary()));
        }
    }

    /** Refuses to let an operator read a case. */
    void requireReading(Operator operator, CaseSummary one) {
        String service = one.service();
        if (Crises.SERVICE.equals(service) && !reads(operator)) {
            throw new AccessDeniedException("Cases of people in danger are for counsellors only");
        }
        aid.requireReading(operator, service, one.id());
        skills.requireReading(operator, one);
    }

    /** Refuses to let an operator decide a case, or look at its answers in clear. */
    void requireWork(Operator operator, CaseSummary one) {
        String service = one.service();
        boolean danger = Crises.SERVICE.equals(service);
        boolean may = danger
                ? helps(operator)
                : operator.roles().contains(Role.ADMIN)
                        || operator.roles().contains(Role.CASE_WORKER)
                        || skills.worksOn(operator, one);
        if (!may) {
            throw new AccessDeniedException("No role for cases of " + service);
        }
        aid.requireReading(operator, service, one.id());
    }

    /** Refuses the crisis queue and its roster to those who do not answer for it. */
    void requireHelper(Operator operator) {
        if (!helps(operator)) {
            throw new AccessDeniedException("The crisis queue is for counsellors only");
        }
    }

    /** Refuses to show people in danger, and who is on duty for them, to those who neither help nor audit. */
    void requireCrisisReader(Operator operator) {
        if (!reads(operator)) {
            throw new AccessDeniedException("The crisis queue is for counsellors only");
        }
    }

    /**
     * How an operator may write to the person of a conversation that he may see.
     *
     * @param why what stands against it, in Chinese; null where nothing does, or nothing that he could change
     */
    record Writing(boolean may, @Nullable String why) {}

    /** Those who help, once they have taken the crisis over; agents, while a call for a human is open. */
    Writing writing(Operator operator, long conversationId) {
        Crises.Care care = crises.careIn(conversationId);
        if (care == Crises.Care.NONE) {
            boolean called = operator.roles().contains(Role.AGENT) && cases.openIn(conversationId, AidSight.HUMAN);
            return new Writing(called, null);
        }
        if (!helps(operator)) {
            return new Writing(false, null);
        }
        return care == Crises.Care.WAITING
                ? new Writing(false, "先在工单里点“我来接手”，才能给他写：接手后系统不再呼叫别人，机器人也不再插话。")
                : new Writing(true, null);
    }

    private boolean reads(Operator operator) {
        return operator.roles().contains(Role.AUDITOR) || helps(operator);
    }

    /** Whether an operator looks after people in danger. */
    boolean helps(Operator operator) {
        return operator.roles().stream().anyMatch(HELPERS::contains)
                || operator.roles().contains(Role.ADMIN) && !operators.anyWith(HELPERS);
    }
}
