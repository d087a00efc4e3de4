package org.gongyou.admin.operators;

import org.gongyou.core.approval.OfficerAccounts;
import org.springframework.stereotype.Component;

/** An officer in chat may do what his account may do at the desk, as long as it is in use. */
@Component
class ChatAccounts implements OfficerAccounts {

    private final OperatorMapper mapper;

    ChatAccounts(OperatorMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean mayRule(long operatorId) {
        return mapper.isInUse(operatorId)
                && mapper.roles(operatorId).stream()
                        .map(Role::valueOf)
                        .anyMatch(r -> r == Role.ADMIN || r == Role.CASE_WORKER);
    }
}
