package org.gongyou.core.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongyou.core.StorageTest;
import org.gongyou.core.batch.JoinOfficers;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.sheet.BadSheetException;
import org.gongyou.core.sheet.RowFault;
import org.gongyou.core.sheet.Table;
import org.gongyou.core.union.UnionChange.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** What taking the tree of unions from a table promises, on every database. In a database of its own. */
@TestPropertySource(properties = "gongyou.demo-unions=true")
@DirtiesContext
abstract class UnionImportContract extends StorageTest {

    private static final List<String> HEADS =
            Arrays.stream(UnionColumn.values()).map(UnionColumn::label).toList();
    private static final String XIHU = "D330106";

    @Autowired
    private UnionImport imports;

    @Autowired
    private UnionTree tree;

    @Autowired
    private Unions unions;

    @Autowired
    private UnionMapper mapper;

    @Autowired
    private JoinOfficers officers;

    @Autowired
    private TransactionOperations transactions;

    /** Nobody else has unions of these codes. */
    private final String own = "T" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void plant() {
        new DemoUnions(mapper, transactions, true, new ClassPathResource("org/gongyou/core/union/demo-unions.csv"))
                .run(null);
    }

    @Test
    void changesNothingBeforeItIsConfirmedAndNothingTwice() {
        Table table = table(
                line(
                        own + "-2",
                        own + "厂工会",
                        "单位",
                        own + "-1",
                        "浙江省杭州市西湖区",
                        own + "厂、" + own,
                        "文三路 1 号",
                        "0571-87654321",
                        "工作日"),
                line(own + "-1", own + "街道总工会", "街道乡镇", XIHU, "330106099", "", "", "", ""));

        UnionPlan plan = imports.plan(table);

        assertThat(plan.changes()).extracting(UnionChange::state).containsExactly(State.NEW, State.NEW);
        assertThat(mapper.findCode(own + "-1")).isNull();
        imports.apply(table, plan.mark());
        UnionOrg employer = known(own + "-2");
        assertThat(employer.served()).containsExactly(own + "厂", own);
        assertThat(employer.phone()).isEqualTo("0571-87654321");
        assertThat(employer.path())
                .isEqualTo(known(XIHU).path() + known(own + "-1").id() + "/" + employer.id() + "/");
        assertThat(unions.routeFor(new Enquiry("330106", own, null))).contains(employer);
        UnionPlan again = imports.plan(table);
        assertThat(again.count(State.SAME)).isEqualTo(2);
        imports.apply(table, again.mark());
        assertThat(known(own + "-2")).isEqualTo(employer);
    }

    @Test
    void takesBackWhatItGaveWithoutAChange() {
        Table whole = table(imports.lines().stream()
                .map(cells -> cells.toArray(String[]::new))
                .toArray(String[][]::new));

        UnionPlan plan = imports.plan(whole);

        assertThat(plan.changes()).filteredOn(c -> c.state() != State.SAME).isEmpty();
        assertThat(plan.left()).isZero();
        assertThat(plan.changes()).hasSizeGreaterThan(100);
    }

    @Test
    void movesABranchAndTellsTheNewNameToItsMembers() {
        take(
                line(own + "-1", own + "街道总工会", "街道乡镇", XIHU, "330106098", "", "", "", ""),
                line(own + "-2", own + "厂工会", "单位", own + "-1", "330106", "", "", "", ""),
                line(own + "-3", own + "分厂工会", "单位", own + "-2", "330106", "", "", "", ""));
        long factory = known(own + "-2").id();
        member(factory);

        UnionPlan plan = take(line(own + "-2", own + "总厂工会", "单位", "D330108", "330108", own, "", "", ""));

        assertThat(plan.changes().get(0).differences())
                .extracting(UnionChange.Difference::column)
                .containsExactly("工会名称", "上级工会编码", "地区", "服务对象");
        assertThat(known(own + "-3").path())
                .isEqualTo(known("D330108").path() + factory + "/"
                        + known(own + "-3").id() + "/");
        assertThat(jdbc.queryForObject("SELECT union_name FROM member WHERE union_id = ?", String.class, factory))
                .isEqualTo(own + "总厂工会");
    }

    @Test
    void leavesWhatAMissingColumnWouldTell() {
        take(line(own, own + "厂工会", "单位", XIHU, "330106", own, "文三路 2 号", "12351", "工作日"));
        List<String> heads = List.of("工会编码", "工会名称", "级别", "上级工会编码", "地区");
        Table narrow =
                new Table(heads, List.of(new Table.Line(2, List.of(own, own + "新厂工会", "单位", XIHU, "浙江省杭州市西湖区"))));

        imports.apply(narrow, imports.plan(narrow).mark());

        assertThat(known(own))
                .extracting(UnionOrg::name, UnionOrg::serves, UnionOrg::address, UnionOrg::phone, UnionOrg::hours)
                .containsExactly(own + "新厂工会", "|" + own + "|", "文三路 2 号", "12351", "工作日");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "X Y!, 某某工会,        单位,     D330106, 330106,    -,   -,            工会编码,    不该出现的字",
                "@1,   某某工会,        单位,     NOWHERE, 330106,    -,   -,            上级工会编码, 都没有",
                "@1,   某某工会,        单位,     @1,      330106,    -,   -,            上级工会编码, 绕成了一圈",
                "@1,   某某工会,        大区,     D330106, 330106,    -,   -,            级别,       不是可以选的",
                "@1,   某某总工会,      市级,     D330106, 330100,    -,   -,            上级工会编码, 下面不能有市级工会",
                "@1,   某某总工会,      区县,     C3302,   330106,    -,   -,            上级工会编码, 管的地区里没有",
                "@1,   某某总工会,      区县,     C3301,   330100,    -,   -,            地区,       和级别对不上",
                "@1,   某某街道总工会,   街道乡镇, D330106, 330106,    -,   -,            地区,       和级别对不上",
                "@1,   某某工会,        单位,     D330106, 鼓楼区,     -,   -,            地区,       有重名",
                "@1,   某某工会,        单位,     D330106, 火星区,     -,   -,            地区,       认不出",
                "@1,   某某工会,        单位,     D330106, 330106,    -,   13800138000,  办公电话,    是手机号",
                "@1,   某某工会,        单位,     D330106, 330106,    -,   找老王,        办公电话,    不像电话",
                "@1,   某某行业工会,     行业,     C3301,   330100,    木匠, -,           服务对象,    不认识的职业",
                "@1,   某某总工会,      全国,     -,       全国,       -,   -,            上级工会编码, 没有填",
                "@1,   西湖区西溪街道总工会（演示）, 街道乡镇, D330106, 330106077, -, -,   工会名称,    一样",
                "@1,   短,             单位,     D330106, 330106,    -,   -,            工会名称,    太短"
            })
    void saysWhereAndWhatIsWrong(
            String code,
            String name,
            String kind,
            String parent,
            String region,
            String serves,
            String phone,
            String column,
            String what) {
        String[] cells = line(
                code.replace("@1", own),
                name,
                kind,
                parent == null ? "" : parent.replace("@1", own),
                region,
                serves == null ? "" : serves,
                "",
                phone == null ? "" : phone,
                "");
        Table table = table(cells, line(own + "-good", own + "厂工会", "单位", XIHU, "330106", "", "", "", ""));

        UnionPlan plan = imports.plan(table);

        UnionChange bad = plan.changes().get(0);
        assertThat(bad.row()).isEqualTo(2);
        assertThat(bad.state()).isEqualTo(State.BAD);
        assertThat(bad.faults()).extracting(RowFault::column).contains(column);
        assertThat(bad.faults()).extracting(RowFault::what).anyMatch(w -> w.contains(what));
        assertThat(bad.faults()).allMatch(f -> !f.remedy().isBlank());
        assertThat(plan.changes().get(1).state()).isEqualTo(State.NEW);
        assertThatThrownBy(() -> imports.apply(table, plan.mark()))
                .isInstanceOf(BadSheetException.class)
                .hasMessageContaining("什么都没有改");
        assertThat(mapper.findCode(own + "-good")).isNull();
    }

    @Test
    void findsCirclesOverSeveralLinesAndOverTheTree() {
        take(
                line(own + "-1", own + "一厂工会", "单位", XIHU, "330106", "", "", "", ""),
                line(own + "-2", own + "二厂工会", "单位", own + "-1", "330106", "", "", "", ""));

        UnionPlan plan = imports.plan(table(
                line(own + "-1", own + "一厂工会", "单位", own + "-3", "330106", "", "", "", ""),
                line(own + "-3", own + "三厂工会", "单位", own + "-2", "330106", "", "", "", "")));

        assertThat(plan.changes())
                .allSatisfy(c -> assertThat(c.faults())
                        .extracting(RowFault::what)
                        .anyMatch(w -> w.contains("绕成了一圈") && w.contains(own + "-2")));
    }

    @Test
    void doesNotLetAChangedUnionHaveUnfitOnesBelow() {
        take(
                line(own + "-1", own + "一区总工会", "区县", "C3301", "330106", "", "", "", ""),
                line(own + "-2", own + "街道总工会", "街道乡镇", own + "-1", "330106097", "", "", "", ""));

        UnionPlan plan = imports.plan(table(line(own + "-1", own + "一区总工会", "区县", "C3301", "330108", "", "", "", "")));

        assertThat(plan.changes().get(0).faults()).extracting(RowFault::what).anyMatch(w -> w.contains(own + "街道总工会"));
    }

    @Test
    void removesOnlyWhatNothingHangsOn() {
        take(
                line(own + "-1", own + "一厂工会", "单位", XIHU, "330106", "", "", "", ""),
                line(own + "-2", own + "二厂工会", "单位", own + "-1", "330106", "", "", "", ""),
                line(own + "-3", own + "三厂工会", "单位", XIHU, "330106", "", "", "", ""),
                line(own + "-4", own + "四厂工会", "单位", XIHU, "330106", "", "", "", ""));
        member(known(own + "-2").id());
        member(known(own + "-2").id());
        officers.register(
                new Actor(known(own + "-3").id(), "王干事"), known(own + "-3").id());

        UnionPlan plan = imports.plan(table(gone(own + "-1"), gone(own + "-3"), gone(own + "-4")));

        assertThat(plan.changes()).extracting(UnionChange::state).containsExactly(State.BAD, State.BAD, State.REMOVED);
        assertThat(sentence(plan, 0)).contains("“撤销”不了", own + "二厂工会");
        assertThat(sentence(plan, 1)).contains("1 名干部");
        assertThat(sentence(imports.plan(table(gone(own + "-1"), gone(own + "-2"))), 1))
                .contains("2 名会员", "接转");
        take(gone(own + "-4"));
        assertThat(mapper.findCode(own + "-4")).isNull();
        assertThat(imports.plan(table(gone(own + "-4"))).count(State.SAME)).isOne();
        UnionPlan orphan = imports.plan(
                table(gone(own + "-3"), line(own + "-5", own + "五厂工会", "单位", own + "-3", "330106", "", "", "", "")));
        assertThat(sentence(orphan, 1)).contains("要撤销");
    }

    @Test
    void doesNothingElseThanWasConfirmed() {
        Table table = table(line(own, own + "厂工会", "单位", XIHU, "330106", "", "", "", ""));
        String confirmed = imports.plan(table).mark();
        take(line(own, own + "老厂工会", "单位", XIHU, "330106", "", "", "", ""));

        assertThatThrownBy(() -> imports.apply(table, confirmed))
                .isInstanceOf(BadSheetException.class)
                .hasMessageContaining("再核对一次");
        assertThat(known(own).name()).isEqualTo(own + "老厂工会");
    }

    @Test
    void takesALineTwiceAsAFault() {
        UnionPlan plan = imports.plan(table(
                line(own, own + "厂工会", "单位", XIHU, "330106", "", "", "", ""),
                line(own, own + "店工会", "单位", XIHU, "330106", "", "", "", "")));

        assertThat(sentence(plan, 1)).contains("和第 2 行的一样");
    }

    @Test
    void refusesATableThatIsNone() {
        assertThatThrownBy(() -> imports.plan(new Table(List.of("姓名"), List.of())))
                .hasMessageContaining("“工会编码”")
                .hasMessageContaining("模板");
        assertThatThrownBy(() -> imports.plan(new Table(HEADS, List.of()))).hasMessageContaining("没有工会");
    }

    @Test
    void showsWhatHangsOnAUnion() {
        take(
                line(own + "-1", own + "一厂工会", "单位", XIHU, "330106", "", "", "", ""),
                line(own + "-2", own + "二厂工会", "单位", own + "-1", "330106", "", "", "", ""));
        member(known(own + "-1").id());

        UnionTree.Node found = tree.found(own + "-1").get(0);

        assertThat(found.members()).isOne();
        assertThat(found.below()).isOne();
        assertThat(found.above()).first().isEqualTo("全国总工会（演示）");
        assertThat(found.above()).last().isEqualTo("杭州市西湖区总工会（演示）");
        assertThat(tree.under(known(own + "-1").id()))
                .singleElement()
                .satisfies(n -> assertThat(n.above()).last().isEqualTo(own + "一厂工会"));
        assertThat(tree.under(null)).extracting(n -> n.union().code()).containsExactly("CN");
    }

    private UnionPlan take(String[]... lines) {
        Table table = table(lines);
        UnionPlan plan = imports.plan(table);
        assertThat(plan.changes()).allSatisfy(c -> assertThat(c.faults()).isEmpty());
        return imports.apply(table, plan.mark());
    }

    private static String sentence(UnionPlan plan, int line) {
        return plan.changes().get(line).faults().get(0).sentence();
    }

    private UnionOrg known(String code) {
        UnionOrg union = mapper.findCode(code);
        assertThat(union).as(code).isNotNull();
        return union;
    }

    private void member(long union) {
        String no = UUID.randomUUID().toString().substring(0, 12);
        jdbc.update(
                "INSERT INTO member (member_no, person_id, case_id, name_sealed, union_id, union_name, status, card_code,"
                        + " joined_on) VALUES (?, 0, ?, '', ?, '旧名', 'active', ?, ?)",
                no,
                Math.abs(no.hashCode()),
                union,
                no,
                java.sql.Date.valueOf("2026-01-01"));
    }

    private static String[] line(String... cells) {
        String[] line = Arrays.copyOf(cells, HEADS.size());
        line[HEADS.size() - 1] = "";
        return line;
    }

    private static String[] gone(String code) {
        String[] line = new String[HEADS.size()];
        Arrays.fill(line, "");
        line[0] = code;
        line[HEADS.size() - 1] = "是";
        return line;
    }

    private static Table table(String[]... lines) {
        return new Table(
                HEADS,
                IntStream.range(0, lines.length)
                        .mapToObj(i -> new Table.Line(i + 2, List.of(lines[i])))
                        .toList());
    }
}
