package org.gongyou.core.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongyou.core.batch.JoinBatchMapper.Draft;
import org.gongyou.core.batch.JoinBatchMapper.NewRow;
import org.gongyou.core.batch.JoinBatchMapper.Row;
import org.gongyou.core.batch.RowCheck.Checked;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.Slot;
import org.gongyou.core.sheet.RowFault;
import org.gongyou.core.sheet.Table;
import org.gongyou.core.union.UnionOrg;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists of people who join, as officers hand them in. An officer sees those of his own union and no others. What a list
 * holds is deleted after thirty days; the cases that have come of it stay.
 */
@Service
public class JoinBatches {

    /** So many people a list may hold. */
    public static final int MOST_ROWS = 1000;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_LISTED = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JoinBatchMapper mapper;
    private final JoinOfficers officers;
    private final JoinForm form;
    private final Register register;
    private final PersonalData personalData;
    private final Jobs jobs;
    private final Clock clock;

    JoinBatches(
            JoinBatchMapper mapper,
            JoinOfficers officers,
            JoinForm form,
            Register register,
            PersonalData personalData,
            Jobs jobs,
            Clock clock) {
        this.mapper = mapper;
        this.officers = officers;
        this.form = form;
        this.register = register;
        this.personalData = personalData;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A line in clear, for a file.
     *
     * @param cells as they were handed in
     */
    public record FullRow(BatchRow row, List<String> cells) {}

    /** The union for which an operator hands in lists. */
    @Transactional(readOnly = true)
    public Optional<UnionOrg> unionOf(Actor actor) {
        return officers.unionOf(actor.operatorId());
    }

    /**
     * Checks a list, line by line, and keeps it; nobody is taken in yet. The same file again is the same list, checked anew,
     * as long as nothing has been taken in from it.
     *
     * @param fileMark what tells the file from others, such as a digest of it
     * @throws JoinRefusedException if it has not the columns of the form, or nobody stands in it, or too many do
     */
    @Transactional
    public JoinBatch receive(Table table, String fileMark, Actor actor) {
        UnionOrg union = union(actor);
        Map<String, Integer> places = places(table);
        if (table.lines().isEmpty()) {
            throw new JoinRefusedException("名单里没有人：第一行是表头，从第二行起每行填一个人。");
        }
        if (table.lines().size() > MOST_ROWS) {
            throw new JoinRefusedException("名单有 " + table.lines().size() + " 人，一次最多 " + MOST_ROWS + " 人，请分成几份上传。");
        }
        String index = personalData.exactIndex("join-file", fileMark);
        Long known = mapper.sameFile(union.id(), index);
        if (known == null) {
            Draft draft = new Draft(union.id(), actor.name(), index, clock.instant());
            mapper.insert(draft);
            known = draft.getId();
        } else if (find(known, actor).state() == JoinBatch.State.TAKING) {
            return find(known, actor);
        }
        mapper.clear(known);
        RowCheck check = new RowCheck(form.slots(), places, LocalDate.ofInstant(clock.instant(), CHINA));
        for (Table.Line line : table.lines()) {
            mapper.insertRow(known, row(check.check(line), places, union));
        }
        return find(known, actor);
    }

    /** Where the columns of the form stand in a table; all that every line needs must be there. */
    private Map<String, Integer> places(Table table) {
        List<String> heads = table.heads().stream().map(JoinBatches::plain).toList();
        Map<String, Integer> places = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Slot slot : form.slots()) {
            int place = heads.indexOf(plain(slot.label()));
            if (place >= 0) {
                places.put(slot.name(), place);
            } else {
                missing.add("“" + slot.label() + "”");
            }
        }
        if (!missing.isEmpty()) {
            throw new JoinRefusedException("表头里没有" + String.join("", missing) + "，请下载模板，把名单填在模板里再上传。");
        }
        return places;
    }

    private static String plain(String head) {
        return head.replaceAll("[\\s*＊]", "");
    }

    /** Kept in the order of the form, whatever the order in the file was. */
    private NewRow row(Checked checked, Map<String, Integer> places, UnionOrg union) {
        List<RowFault> faults = checked.faults().isEmpty()
                ? register.objection(checked.answers(), union.id()).stream().toList()
                : checked.faults();
        List<String> cells = form.slots().stream()
                .map(slot -> checked.cells().get(Objects.requireNonNull(places.get(slot.name()))))
                .toList();
        return new NewRow(
                checked.row(),
                checked.applicant(),
                SealedJson.seal(cells),
                SealedJson.seal(checked.answers()),
                JSON.writeValueAsString(faults),
                faults.isEmpty() ? BatchRow.State.READY : BatchRow.State.BAD);
    }

    /** The lists of the officer's union, the newest first; at most a hundred. */
    @Transactional(readOnly = true)
    public List<JoinBatch> list(Actor actor) {
        return mapper.list(union(actor).id(), MOST_LISTED);
    }

    /**
     * One list.
     *
     * @throws JoinRefusedException if his union has none of that number
     */
    @Transactional(readOnly = true)
    public JoinBatch find(long id, Actor actor) {
        long union = union(actor).id();
        return Optional.ofNullable(mapper.find(id))
                .filter(batch -> batch.unionId() == union)
                .orElseThrow(() -> new JoinRefusedException("没有这份名单：它不是您的工会的，或者已经过了 30 天自动删除。"));
    }

    /** The lines of a list, masked. */
    @Transactional(readOnly = true)
    public List<BatchRow> rows(long id, Actor actor) {
        return full(id, actor).stream().map(FullRow::row).toList();
    }

    /** The lines of a list in clear. The caller writes down who asked. */
    @Transactional(readOnly = true)
    public List<FullRow> full(long id, Actor actor) {
        find(id, actor);
        return mapper.rows(id, MOST_ROWS).stream().map(this::full).toList();
    }

    private FullRow full(Row row) {
        List<RowFault> faults = Arrays.asList(JSON.readValue(row.faults(), RowFault[].class));
        String status = row.status() == null ? null : label(row.status());
        return new FullRow(
                new BatchRow(
                        row.rowNo(),
                        row.applicant(),
                        row.state(),
                        faults,
                        row.caseId(),
                        row.receiptNo(),
                        status,
                        row.memberNo()),
                Arrays.asList(SealedJson.open(row.cells(), String[].class)));
    }

    private String label(String status) {
        var workflow = form.service().workflow();
        return workflow == null ? status : workflow.states().getOrDefault(status, status);
    }

    /**
     * Has the good lines of a list taken in, by a job that goes on after a crash and does each line once. Asking again
     * changes nothing.
     *
     * @throws JoinRefusedException if there is no good line
     */
    @Transactional
    public JoinBatch take(long id, Actor actor) {
        mapper.lock(id);
        JoinBatch batch = find(id, actor);
        if (batch.state() != JoinBatch.State.CHECKED) {
            return batch;
        }
        if (batch.ready() == 0) {
            throw new JoinRefusedException("这份名单没有可以提交的行，请先改好有问题的行，再上传。");
        }
        mapper.take(id, actor.operatorId(), actor.name(), clock.instant());
        jobs.add(JoinRun.TASK, Long.toString(id));
        return find(id, actor);
    }

    /** Deletes what has been kept long enough. */
    @Transactional
    public void forgetDue() {
        Instant before = clock.instant().minus(KEPT);
        mapper.forgetRows(before);
        mapper.forget(before);
    }

    private UnionOrg union(Actor actor) {
        return unionOf(actor).orElseThrow(() -> new JoinRefusedException("您的账号还没有登记为哪个工会的批量入会经办人，请管理员在“批量入会”页登记后再办。"));
    }
}
