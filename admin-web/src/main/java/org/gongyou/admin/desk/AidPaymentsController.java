package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.aid.PaymentList;
import org.gongyou.core.aid.Payments;
import org.gongyou.core.aid.Payments.Payment;
import org.gongyou.core.aid.Payments.Transfer;
import org.gongyou.core.casework.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payment lists of aid: made, checked by another, written to a file, confirmed once. The file is the only place where accounts are read in clear. */
@RestController
@RequestMapping("/api/aid/payment-lists")
class AidPaymentsController {

    private final Payments payments;
    private final DeskAudit audit;

    AidPaymentsController(Payments payments, DeskAudit audit) {
        this.payments = payments;
        this.audit = audit;
    }

    /** A list with its lines, masked. */
    record ListView(PaymentList list, List<Payment> payments) {}

    @GetMapping
    List<PaymentList> lists(@AuthenticationPrincipal Operator operator) {
        return payments.lists(actor(operator));
    }

    @GetMapping("/{id}")
    ListView get(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        return new ListView(payments.find(id, actor(operator)), payments.payments(id, actor(operator)));
    }

    @PostMapping
    @Transactional
    public PaymentList make(@AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        PaymentList made = payments.make(actor(operator));
        note(operator, Action.CHANGE, made.id(), made.payments() + " payments", request);
        return made;
    }

    @PostMapping("/{id}/check")
    @Transactional
    public PaymentList check(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        PaymentList checked = payments.check(id, actor(operator));
        note(operator, Action.CHANGE, id, "checked", request);
        return checked;
    }

    /** The kinds of files in which banks take lists. */
    enum Format {
        /** Digits in groups of four, so that no spreadsheet takes them for a number. */
        CSV {
            @Override
            ResponseEntity<byte[]> file(String name, List<Transfer> transfers) {
                Csv csv = new Csv().line(HEADS);
                int number = 0;
                for (Transfer t : transfers) {
                    csv.line(List.of(
                            Integer.toString(++number),
                            t.receiptNo(),
                            t.holder(),
                            t.number().replaceAll("(\\d{4})(?=\\d)", "$1 "),
                            t.amount().toPlainString()));
                }
                return csv.file(name);
            }
        },
        /** Account numbers as text, amounts as numbers that can be summed. */
        XLSX {
            @Override
            ResponseEntity<byte[]> file(String name, List<Transfer> transfers) {
                Xlsx book = new Xlsx("发放名册").heads(HEADS);
                int number = 0;
                for (Transfer t : transfers) {
                    book.line(List.of(Integer.toString(++number), t.receiptNo(), t.holder(), t.number(), t.amount()));
                }
                return book.file(name);
            }
        };

        private static final List<String> HEADS = List.of("序号", "回执号", "户名", "银行卡号", "金额（元）");

        abstract ResponseEntity<byte[]> file(String name, List<Transfer> transfers);
    }

    /** The file for the bank. A post, because each is written down. */
    @PostMapping("/{id}/file")
    @Transactional
    public ResponseEntity<byte[]> file(
            @PathVariable long id,
            @RequestParam(defaultValue = "CSV") Format format,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        List<Transfer> transfers = payments.transfers(id, actor(operator));
        note(operator, Action.EXPORT, id, transfers.size() + " payments, " + format, request);
        return format.file("帮扶发放名册-" + id, transfers);
    }

    @PostMapping("/{id}/paid")
    @Transactional
    public PaymentList paid(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        PaymentList paid = payments.paid(id, actor(operator));
        note(operator, Action.CHANGE, id, "paid", request);
        return paid;
    }

    @PostMapping("/{id}/take-out/{caseId}")
    @Transactional
    public ListView takeOut(
            @PathVariable long id,
            @PathVariable long caseId,
            @RequestParam(defaultValue = "false") boolean returned,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        payments.takeOut(id, caseId, returned, actor(operator));
        note(
                operator,
                Action.CHANGE,
                id,
                "case/" + caseId + (returned ? " taken out, not paid by the bank" : " taken out"),
                request);
        return get(id, operator);
    }

    private void note(Operator operator, Action action, long id, String detail, HttpServletRequest request) {
        audit.note(operator, action, "aid-payment-list/" + id, detail, request);
    }

    private static Actor actor(Operator operator) {
        return new Actor(operator.id(), operator.name());
    }
}
