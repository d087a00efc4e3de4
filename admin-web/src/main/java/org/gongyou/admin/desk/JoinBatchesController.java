package org.gongyou.admin.desk;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.batch.BatchRow;
import org.gongyou.core.batch.BatchRow.State;
import org.gongyou.core.batch.JoinBatch;
import org.gongyou.core.batch.JoinBatches;
import org.gongyou.core.batch.JoinBatches.FullRow;
import org.gongyou.core.batch.JoinForm;
import org.gongyou.core.batch.JoinForm.Column;
import org.gongyou.core.batch.JoinRefusedException;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseChangedException;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.sheet.RowFault;
import org.gongyou.core.sheet.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists of people who join: a template, the list that an officer sends, what is wrong with its lines, what came of them. */
@RestController
@RequestMapping("/api/join-batches")
class JoinBatchesController {

    private static final String REASON = "哪里有问题、怎么改";

    private final JoinBatches batches;
    private final JoinForm form;
    private final JoinApprovals approvals;
    private final DeskAudit audit;

    JoinBatchesController(JoinBatches batches, JoinForm form, JoinApprovals approvals, DeskAudit audit) {
        this.batches = batches;
        this.form = form;
        this.approvals = approvals;
        this.audit = audit;
    }

    /** The lists of the officer's union; null where he is registered for none. */
    record Overview(@Nullable String unionName, List<JoinBatch> batches) {}

    /** A list with its lines, masked. */
    record BatchView(JoinBatch batch, List<BatchRow> rows) {}

    /** Why the case of a line could not be approved. */
    record Refusal(int row, String why) {}

    /** What came of approving a list. */
    record Approved(int approved, List<Refusal> refused, BatchView view) {}

    /** The officer's word that everybody on the list has applied and agreed himself. */
    record Confirmation(boolean confirmed) {}

    @GetMapping
    Overview overview(@AuthenticationPrincipal Operator operator) {
        return batches.unionOf(actor(operator))
                .map(union -> new Overview(union.name(), batches.list(actor(operator))))
                .orElseGet(() -> new Overview(null, List.of()));
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        List<Column> columns = form.columns();
        Xlsx book = new Xlsx("名单").heads(heads(columns));
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).options().isEmpty()) {
                book.choices(i, columns.get(i).options(), JoinBatches.MOST_ROWS);
            }
        }
        book.sheet("填写说明").heads(List.of("列", "是否必填", "怎么填", "可以填的内容"));
        columns.forEach(c ->
                book.line(List.of(c.label(), c.required() ? "必填" : "看情况", c.hint(), String.join("\n", c.options()))));
        book.line(List.of("", "", "一行一个人，表头不要改。一次最多 " + JoinBatches.MOST_ROWS + " 人。", ""));
        return book.file("批量入会名单模板");
    }

    private static List<String> heads(List<Column> columns) {
        return columns.stream()
                .map(c -> c.required() ? c.label() + "*" : c.label())
                .toList();
    }

    /** Takes a workbook as it is; nobody is handed in yet. */
    @PostMapping
    @Transactional
    public BatchView receive(@AuthenticationPrincipal Operator operator, HttpServletRequest request)
            throws IOException {
        byte[] file = SheetReader.file(request);
        Table table = SheetReader.read(file, JoinBatches.MOST_ROWS);
        JoinBatch batch = batches.receive(table, digest(file), actor(operator));
        note(operator, Action.CHANGE, batch.id(), batch.ready() + " good lines, " + batch.bad() + " bad", request);
        return view(batch, operator);
    }

    @GetMapping("/{id}")
    BatchView get(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        return view(batches.find(id, actor(operator)), operator);
    }

    /** Hands in the good lines. */
    @PostMapping("/{id}/take")
    @Transactional
    public BatchView take(
            @PathVariable long id,
            @RequestBody Confirmation body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        if (!body.confirmed()) {
            throw new JoinRefusedException("请先确认：名单上每个人都是自愿申请、承认章程，并在申请书上签了字；填了身份证号的人都单独同意过。");
        }
        JoinBatch batch = batches.take(id, actor(operator));
        note(operator, Action.CHANGE, id, batch.ready() + " lines to be handed in", request);
        return view(batch, operator);
    }

    /** Approves all cases of a list that still wait, each by itself and by the rules of a single ruling. */
    @PostMapping("/{id}/approve")
    Approved approve(@PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        List<Refusal> refused = new ArrayList<>();
        int approved = 0;
        for (BatchRow row : batches.rows(id, actor(operator))) {
            try {
                approved += row.caseId() != null && approvals.approve(row.caseId(), operator, request) ? 1 : 0;
            } catch (IllegalRulingException | CaseChangedException e) {
                String why = e instanceof IllegalRulingException ? String.valueOf(e.getMessage()) : "刚刚被别人处理过。";
                refused.add(new Refusal(row.row(), why));
            }
        }
        return new Approved(approved, refused, get(id, operator));
    }

    /** The bad lines as they were sent, with what is wrong and what to do, to be corrected and sent again. A post, because it is written down. */
    @PostMapping("/{id}/bad-lines")
    @Transactional
    public ResponseEntity<byte[]> badLines(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        List<String> heads = new ArrayList<>(heads(form.columns()));
        heads.add(REASON);
        Xlsx book = new Xlsx("有问题的行").heads(heads);
        List<FullRow> bad = lines(id, State.BAD, operator);
        for (FullRow one : bad) {
            List<String> cells = new ArrayList<>(one.cells());
            String reasons = one.row().faults().stream().map(RowFault::sentence).collect(joining("\n"));
            cells.add("原来第 " + one.row().row() + " 行\n" + reasons);
            book.line(cells);
        }
        note(operator, Action.EXPORT, id, bad.size() + " bad lines", request);
        return book.file("批量入会-" + id + "-有问题的行");
    }

    /** What the good lines have become. */
    @PostMapping("/{id}/receipts")
    @Transactional
    public ResponseEntity<byte[]> receipts(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        Xlsx book = new Xlsx("入会回执").heads(List.of("原来的行", "姓名", "手机号", "回执号", "审核状态", "会员号"));
        List<FullRow> taken = lines(id, State.TAKEN, operator);
        for (FullRow one : taken) {
            BatchRow row = one.row();
            book.line(List.of(
                    Integer.toString(row.row()),
                    cell("person_name", one),
                    cell("mobile_cn", one),
                    given(row.receiptNo()),
                    given(row.status()),
                    given(row.memberNo())));
        }
        note(operator, Action.EXPORT, id, taken.size() + " receipts", request);
        return book.file("批量入会-" + id + "-回执");
    }

    private String cell(String column, FullRow one) {
        int place = form.columns().stream().map(Column::name).toList().indexOf(column);
        return place < 0 ? "" : one.cells().get(place);
    }

    private List<FullRow> lines(long id, State state, Operator operator) {
        return batches.full(id, actor(operator)).stream()
                .filter(one -> one.row().state() == state)
                .toList();
    }

    private BatchView view(JoinBatch batch, Operator operator) {
        return new BatchView(batch, batches.rows(batch.id(), actor(operator)));
    }

    private void note(Operator operator, Action action, long id, String detail, HttpServletRequest request) {
        audit.note(operator, action, "join-batch/" + id, detail, request);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Actor actor(Operator operator) {
        return new Actor(operator.id(), operator.name());
    }
}
