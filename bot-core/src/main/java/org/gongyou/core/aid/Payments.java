package org.gongyou.core.aid;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.aid.PaymentMapper.AccountRow;
import org.gongyou.core.aid.PaymentMapper.Due;
import org.gongyou.core.aid.PaymentMapper.ListDraft;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.service.Workflow.Level;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payment lists: approved cases with an account, each on one list only, checked by a second person, each paid once. Account numbers are typed in at the desk, never in a chat, lie
 * sealed, and are read in clear nowhere but in the list's file.
 */
@Service
public class Payments {

    private static final String SERVICE = "aid.apply";
    private static final String APPROVED = "approved";
    private static final int MOST_PAYMENTS = 300;
    private static final int MOST_LISTS = 200;

    private final PaymentMapper mapper;
    private final AidOfficers officers;
    private final Unions unions;
    private final Levels levels;
    private final CaseFiles files;
    private final Clock clock;

    Payments(PaymentMapper mapper, AidOfficers officers, Unions unions, Levels levels, CaseFiles files, Clock clock) {
        this.mapper = mapper;
        this.officers = officers;
        this.unions = unions;
        this.levels = levels;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A line of a list.
     *
     * @param applicant masked
     * @param tail the last four digits of the account
     */
    public record Payment(long caseId, String receiptNo, String applicant, BigDecimal amount, String tail) {}

    /** A line of a list for the bank, in clear. */
    public record Transfer(String receiptNo, String holder, String number, BigDecimal amount) {}

    /** The last four digits of the account of a case. */
    @Transactional(readOnly = true)
    public Optional<String> tail(long caseId) {
        return Optional.ofNullable(mapper.tail(caseId));
    }

    /**
     * Sets where the money of an approved case goes; by officers of its county's union and those above it.
     *
     * @throws AidRefusedException saying what to change
     */
    @Transactional
    public void account(long caseId, String holder, String number, Actor actor) {
        CaseFile file = files.find(caseId)
                .filter(f -> f.service().equals(SERVICE) && f.status().equals(APPROVED))
                .orElseThrow(() -> new AidRefusedException("只有已审定、还没有进发放名册的申请才能录入账户。"));
        UnionOrg own = union(actor);
        Optional<UnionOrg> lowest = levels.responsible(file.unionId(), Level.COUNTY);
        if (lowest.stream().flatMap(u -> unions.upFrom(u.id()).stream()).noneMatch(u -> u.id() == own.id())) {
            throw new AidRefusedException("这件申请不归您的工会；收款账户由县级或以上工会的经办人录入。");
        }
        if (!holder.strip().equals(file.answers().get("person_name"))) {
            throw new AidRefusedException("户名要和申请人姓名一致，帮扶金只发给本人。");
        }
        BankCard card = BankCard.parse(number).orElseThrow(() -> new AidRefusedException("银行卡号不对，请核对 12 到 19 位卡号。"));
        mapper.deleteAccount(caseId);
        mapper.insertAccount(new AccountRow(
                caseId,
                new Sealed(holder.strip()),
                new Sealed(card.number()),
                card.tail(),
                actor.operatorId(),
                clock.instant()));
    }

    /**
     * Puts all approved cases of the operator's union and those below it that have an account on a new list; at most 300, the others go on the next.
     *
     * @throws AidRefusedException if there are none
     */
    @Transactional
    public PaymentList make(Actor actor) {
        UnionOrg union = union(actor);
        List<Due> due = mapper.due(SERVICE, union.path(), MOST_PAYMENTS);
        if (due.isEmpty()) {
            throw new AidRefusedException("没有已审定、录好账户、还没进名册的申请。");
        }
        ListDraft draft = new ListDraft(union.id(), actor.operatorId(), actor.name(), clock.instant());
        mapper.insertList(draft);
        for (Due one : due) {
            try {
                mapper.insert(draft.getId(), one);
            } catch (DuplicateKeyException e) {
                throw new AidRefusedException("有申请刚被别人放进另一份名册，请重新生成。");
            }
            files.advance(one.caseId(), "pay");
        }
        return find(draft.getId(), actor);
    }

    /** The lists of the operator's union and those below it, the newest first; at most 200. */
    @Transactional(readOnly = true)
    public List<PaymentList> lists(Actor actor) {
        return mapper.lists(union(actor).path(), MOST_LISTS);
    }

    /**
     * One list.
     *
     * @throws AidRefusedException if there is none of that number for this operator
     */
    @Transactional(readOnly = true)
    public PaymentList find(long id, Actor actor) {
        return Optional.ofNullable(mapper.find(union(actor).path(), id))
                .orElseThrow(() -> new AidRefusedException("没有这份名册，或者它不归您的工会。"));
    }

    /** The lines of a list, masked. */
    @Transactional(readOnly = true)
    public List<Payment> payments(long id, Actor actor) {
        find(id, actor);
        return mapper.rows(id, MOST_PAYMENTS).stream()
                .map(r -> new Payment(r.caseId(), r.receiptNo(), r.applicant(), r.amount(), r.tail()))
                .toList();
    }

    /**
     * Says that a second person has compared a list with its cases; without it no money goes out.
     *
     * @throws AidRefusedException if it was he who made it or typed in accounts on it, or it has been checked before
     */
    @Transactional
    public PaymentList check(long id, Actor actor) {
        locked(id, actor);
        if (mapper.hands(id, actor.operatorId()) > 0) {
            throw new AidRefusedException("这份名册是您生成的，或者里面有您录入的账户，要由另一位财务或管理员复核。");
        }
        if (mapper.check(id, actor.name(), clock.instant()) == 0) {
            throw new AidRefusedException("这份名册已经复核过了。");
        }
        return find(id, actor);
    }

    /**
     * The lines of a list in clear, for its file. From then on the bank may have it. The caller writes down who asked.
     *
     * @throws AidRefusedException if nobody has checked the list, or it has been paid: a second file would be a second payment
     */
    @Transactional
    public List<Transfer> transfers(long id, Actor actor) {
        if (checked(id, actor).paidAt() != null) {
            throw new AidRefusedException("这份名册已经确认发放，不再导出，免得再发一次；要核对请看明细。");
        }
        mapper.export(id, clock.instant());
        return mapper.rows(id, MOST_PAYMENTS).stream()
                .map(r -> new Transfer(
                        r.receiptNo(), r.holder().text(), r.number().text(), r.amount()))
                .toList();
    }

    /**
     * Confirms that a list has been paid; its cases are then over, and their applicants told.
     *
     * @throws AidRefusedException if nobody has checked it, or that has been confirmed before
     */
    @Transactional
    public PaymentList paid(long id, Actor actor) {
        checked(id, actor);
        if (mapper.pay(id, actor.name(), clock.instant()) == 0) {
            throw new AidRefusedException("这份名册已经确认发放过了，不能再发一次。");
        }
        mapper.rows(id, MOST_PAYMENTS).forEach(r -> files.advance(r.caseId(), "paid"));
        return find(id, actor);
    }

    /**
     * Takes a case off a list that is still to be paid, because its account is wrong: it needs another one then.
     *
     * @param returned whether the operator says that the bank did not pay it
     * @throws AidRefusedException if the list has been paid, or its file has been given out and the bank may have paid
     */
    @Transactional
    public void takeOut(long id, long caseId, boolean returned, Actor actor) {
        if (locked(id, actor).exportedAt() != null && !returned) {
            throw new AidRefusedException("名册的文件已经导出，银行可能已经发放这一笔。请先向银行核实没有到账，再确认移出。");
        }
        if (mapper.takeOut(id, caseId) == 0) {
            throw new AidRefusedException("名册已经确认发放，或者里面没有这一笔。");
        }
        mapper.deleteAccount(caseId);
        files.advance(caseId, "unpay");
    }

    private PaymentList checked(long id, Actor actor) {
        PaymentList list = locked(id, actor);
        if (list.checkedAt() == null) {
            throw new AidRefusedException("这份名册还没有复核，请没有经手的另一位财务或管理员先点“复核”。");
        }
        return list;
    }

    private PaymentList locked(long id, Actor actor) {
        mapper.lock(id);
        return find(id, actor);
    }

    private UnionOrg union(Actor actor) {
        return officers.find(actor.operatorId())
                .flatMap(o -> unions.find(o.unionId()))
                .orElseThrow(() -> new AidRefusedException("您的账号还没有登记为帮扶经办人，请管理员在“帮扶”页登记所属工会后再办。"));
    }
}
