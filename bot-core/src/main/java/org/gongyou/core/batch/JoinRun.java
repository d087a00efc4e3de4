package org.gongyou.core.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.batch.BatchRow.State;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseIntake;
import org.gongyou.core.casework.CaseIntake.Under;
import org.gongyou.core.casework.NewCase;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.casework.NumberSequences;
import org.gongyou.core.identity.Identities;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.sheet.RowFault;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the good lines of a list in, each in a transaction of its own that makes the case and marks the line, so that a
 * crash leaves both or neither. One line of all lists at a time, on all instances together: who stands in two lists that
 * are taken in at the same moment is found by the second.
 */
@Component
class JoinRun {

    static final String TASK = "join-batch";

    private static final int AT_ONCE = 20;
    private static final String ONE_AT_A_TIME = "join-batch";
    private static final String NO_FAULTS = "[]";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JoinBatchMapper mapper;
    private final JoinForm form;
    private final Register register;
    private final CaseIntake cases;
    private final NumberSequences numbers;
    private final Identities identities;
    private final Unions unions;
    private final TransactionOperations transactions;
    private final Clock clock;

    JoinRun(
            JoinBatchMapper mapper,
            JoinForm form,
            Register register,
            CaseIntake cases,
            NumberSequences numbers,
            Identities identities,
            Unions unions,
            TransactionOperations transactions,
            Clock clock) {
        this.mapper = mapper;
        this.form = form;
        this.register = register;
        this.cases = cases;
        this.numbers = numbers;
        this.identities = identities;
        this.unions = unions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does a little; returns when to go on, empty when there is nothing left to do. */
    Optional<Instant> run(long id) {
        JoinBatch batch = mapper.find(id);
        if (batch == null || batch.state() != JoinBatch.State.TAKING) {
            return Optional.empty();
        }
        List<Integer> next = mapper.ready(id, AT_ONCE);
        next.forEach(row -> transactions.executeWithoutResult(status -> take(batch, row)));
        if (next.size() < AT_ONCE) {
            mapper.finish(id);
            return Optional.empty();
        }
        return Optional.of(clock.instant());
    }

    private void take(JoinBatch batch, int row) {
        numbers.next(ONE_AT_A_TIME);
        Sealed sealed = mapper.lockReady(batch.id(), row);
        UnionOrg union = unions.find(batch.unionId()).orElse(null);
        if (sealed == null || union == null) {
            return;
        }
        Map<String, String> answers = SealedJson.openTexts(sealed);
        RowFault objection = register.objection(answers, union.id()).orElse(null);
        if (objection != null) {
            mapper.settle(batch.id(), row, State.BAD, null, JSON.writeValueAsString(List.of(objection)));
            return;
        }
        mapper.settle(batch.id(), row, State.TAKEN, handIn(batch, row, answers, union), NO_FAULTS);
    }

    private long handIn(JoinBatch batch, int row, Map<String, String> answers, UnionOrg union) {
        Instant now = clock.instant();
        Actor officer = new Actor(batch.takerId() == null ? 0 : batch.takerId(), String.valueOf(batch.taker()));
        String remark = "批量入会名单 " + batch.id() + " 第 " + row + " 行；本人的申请和同意由经办人确认";
        Optional<Under> waiting = register.waiting(answers, union.id());
        if (waiting.isPresent()) {
            return cases.amendFor(waiting.get(), answers, now, officer, remark).id();
        }
        NewCase asked = new NewCase(
                JoinForm.SERVICE,
                form.service().version(),
                "join-batch-" + batch.id() + "-" + row,
                answers,
                false,
                Applicant.absent(identities.newPerson()),
                now);
        return cases.openFor(asked, union, officer, remark).id();
    }
}
