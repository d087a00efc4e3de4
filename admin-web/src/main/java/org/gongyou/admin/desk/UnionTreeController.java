package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.union.UnionChange;
import org.gongyou.core.union.UnionChange.State;
import org.gongyou.core.union.UnionColumn;
import org.gongyou.core.union.UnionImport;
import org.gongyou.core.union.UnionPlan;
import org.gongyou.core.union.UnionTree;
import org.gongyou.core.union.UnionTree.Node;
import org.gongyou.intents.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of unions: looked through, given as a workbook, and taken from one, after a look at what that would change. */
@RestController
@RequestMapping("/api/union-tree")
class UnionTreeController {

    private final UnionTree tree;
    private final UnionImport imports;
    private final DeskAudit audit;

    UnionTreeController(UnionTree tree, UnionImport imports, DeskAudit audit) {
        this.tree = tree;
        this.imports = imports;
        this.audit = audit;
    }

    /** A union, as the page shows it. */
    record UnionView(
            long id,
            String code,
            String name,
            String kind,
            String regionCode,
            String region,
            String address,
            String phone,
            String hours,
            List<String> above,
            long below,
            long members,
            long officers) {}

    /**
     * What a workbook would change, or has changed.
     *
     * @param changes without the lines that change nothing
     */
    record PlanView(
            String mark,
            long added,
            long changed,
            long removed,
            long same,
            long bad,
            long left,
            List<UnionChange> changes) {}

    @GetMapping
    List<UnionView> under(@RequestParam(required = false) @Nullable Long under) {
        return tree.under(under).stream().map(UnionTreeController::view).toList();
    }

    /** Unions of that code, or with that in their names. */
    @GetMapping("/found")
    List<UnionView> found(
            @RequestParam @NotBlank(message = "请填写要找的名称或编码") @Size(max = 64, message = "关键词过长") String q) {
        return tree.found(q).stream().map(UnionTreeController::view).toList();
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return book(List.of()).file("工会组织导入模板");
    }

    /** The tree as it is, to be changed and handed in again. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file() {
        return book(imports.lines()).file("工会组织");
    }

    private static Xlsx book(List<List<String>> lines) {
        List<UnionColumn> columns = Arrays.asList(UnionColumn.values());
        Xlsx book = new Xlsx("工会组织")
                .heads(columns.stream()
                        .map(c -> c.required() ? c.label() + "*" : c.label())
                        .toList());
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).options().isEmpty()) {
                book.choices(i, columns.get(i).options(), UnionImport.MOST_ROWS);
            }
        }
        lines.forEach(book::line);
        book.sheet("填写说明").heads(List.of("列", "是否必填", "怎么填", "可以填的内容"));
        columns.forEach(c ->
                book.line(List.of(c.label(), c.required() ? "必填" : "看情况", c.hint(), String.join("\n", c.options()))));
        book.line(List.of(
                "",
                "",
                "一行一个工会，表头不要改，上下级谁先谁后都行。一次最多 " + UnionImport.MOST_ROWS + " 行。不在表里的工会不会动；"
                        + "删掉可以不填的列，这一列原来的内容不变；列在而格子空着，原来的内容就清空。",
                ""));
        return book;
    }

    /** What a workbook would change; nothing is changed yet. */
    @PostMapping("/plan")
    PlanView plan(HttpServletRequest request) throws IOException {
        return view(imports.plan(SheetReader.read(SheetReader.file(request), UnionImport.MOST_ROWS)));
    }

    /** Changes the tree as the plan of that mark said: all of it or nothing. */
    @PostMapping("/import")
    @Transactional
    public PlanView take(
            @RequestParam String mark, @AuthenticationPrincipal Operator operator, HttpServletRequest request)
            throws IOException {
        PlanView done = view(imports.apply(SheetReader.read(SheetReader.file(request), UnionImport.MOST_ROWS), mark));
        String detail = done.added() + " added, " + done.changed() + " changed, " + done.removed() + " removed";
        audit.note(operator, Action.CHANGE, "union-tree", detail + codes(done), request);
        return done;
    }

    /** The audit keeps of a long list what fits. */
    private static String codes(PlanView done) {
        StringBuilder codes = new StringBuilder();
        done.changes().forEach(c -> codes.append(codes.isEmpty() ? ": " : ", ").append(c.code()));
        return codes.toString();
    }

    private static PlanView view(UnionPlan plan) {
        return new PlanView(
                plan.mark(),
                plan.count(State.NEW),
                plan.count(State.CHANGED),
                plan.count(State.REMOVED),
                plan.count(State.SAME),
                plan.count(State.BAD),
                plan.left(),
                plan.changes().stream().filter(c -> c.state() != State.SAME).toList());
    }

    private static UnionView view(Node node) {
        var union = node.union();
        String county = union.regionCode().length() > 6 ? union.regionCode().substring(0, 6) : union.regionCode();
        return new UnionView(
                union.id(),
                union.code(),
                union.name(),
                union.kind().label(),
                union.regionCode(),
                Regions.china().fullName(county).orElse(""),
                union.address(),
                union.phone(),
                union.hours(),
                node.above(),
                node.below(),
                node.members(),
                node.officers());
    }
}
