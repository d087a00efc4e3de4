package org.gongyou.core.union;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongyou.core.sheet.BadSheetException;
import org.gongyou.core.sheet.RowFault;
import org.gongyou.core.sheet.Table;
import org.gongyou.core.union.UnionChange.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the tree of unions from a table, and gives it back as one. Unions are told by their codes, so that the same table
 * again changes nothing; those that are not in the table stay as they are. What a table would do is told first, and all of
 * it is done or nothing.
 */
@Service
public class UnionImport {

    /** So many unions a table may hold. */
    public static final int MOST_ROWS = 5000;

    private final UnionMapper mapper;
    private final Occupations occupations;

    UnionImport(UnionMapper mapper, Occupations occupations) {
        this.mapper = mapper;
        this.occupations = occupations;
    }

    /**
     * What a table would make of the tree; nothing is changed.
     *
     * @throws BadSheetException if it has not the columns, or no lines, or too many
     */
    @Transactional(readOnly = true)
    public UnionPlan plan(Table table) {
        return new Import(table).plan();
    }

    /**
     * Does what a plan says.
     *
     * @param mark of the plan that was confirmed
     * @throws BadSheetException if anything is wrong with the table, or if it would do something else now than was confirmed
     */
    @Transactional
    public UnionPlan apply(Table table, String mark) {
        mapper.lock();
        Import wanted = new Import(table);
        UnionPlan plan = wanted.plan();
        if (plan.count(State.BAD) > 0) {
            throw new BadSheetException("表里还有 " + plan.count(State.BAD) + " 行有问题，什么都没有改。请改好再传。");
        }
        if (!plan.mark().equals(mark)) {
            throw new BadSheetException("这张表或者组织树在您核对以后变了，什么都没有改。请重新上传，再核对一次。");
        }
        wanted.write();
        return plan;
    }

    /** The whole tree as lines of a table, those above first; in the order of {@link UnionColumn}. */
    @Transactional(readOnly = true)
    public List<List<String>> lines() {
        List<UnionOrg> all = mapper.all();
        Map<Long, String> codes = all.stream().collect(Collectors.toMap(UnionOrg::id, UnionOrg::code));
        return all.stream()
                .sorted(Comparator.comparingInt((UnionOrg u) -> u.path().split("/").length)
                        .thenComparing(UnionOrg::regionCode)
                        .thenComparing(UnionOrg::code))
                .map(u -> UnionValues.of(u, u.parentId() == null ? "" : codes.getOrDefault(u.parentId(), "")))
                .map(u -> List.of(
                        u.code(),
                        u.name(),
                        shown(UnionColumn.KIND, u),
                        u.parent(),
                        u.region(),
                        shown(UnionColumn.SERVES, u),
                        u.address(),
                        u.phone(),
                        u.hours(),
                        ""))
                .toList();
    }

    private String shown(UnionColumn column, UnionValues of) {
        return switch (column) {
            case NAME -> of.name();
            case KIND -> of.kind() == null ? "" : of.kind().label();
            case PARENT -> of.parent();
            case REGION -> of.region();
            case SERVES -> served(of.serves());
            case ADDRESS -> of.address();
            case PHONE -> of.phone();
            case HOURS -> of.hours();
            case CODE, REMOVED -> "";
        };
    }

    private String served(String serves) {
        Map<String, String> labels = occupations.byLabel().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return Arrays.stream(serves.split("\\|"))
                .filter(one -> !one.isEmpty())
                .map(one -> labels.getOrDefault(one, one))
                .collect(Collectors.joining("、"));
    }

    /** One table beside the tree as it is. */
    private final class Import {

        private final Map<String, UnionOrg> known = new LinkedHashMap<>();
        private final Map<String, UnionValues> values = new HashMap<>();
        private final List<UnionLine> lines;

        Import(Table table) {
            Map<UnionColumn, Integer> places = places(table);
            List<UnionOrg> all = mapper.all();
            Map<Long, String> codes = all.stream().collect(Collectors.toMap(UnionOrg::id, UnionOrg::code));
            for (UnionOrg union : all) {
                String parent = union.parentId() == null ? "" : codes.getOrDefault(union.parentId(), "");
                known.put(union.code(), union);
                values.put(union.code(), UnionValues.of(union, parent));
            }
            UnionLineReader reader =
                    new UnionLineReader(places, occupations.byLabel(), code -> Optional.ofNullable(values.get(code)));
            lines = table.lines().stream().map(reader::read).toList();
            new TreeCheck(values, lines).check();
            refuseWhatIsHeld();
        }

        private void refuseWhatIsHeld() {
            Map<Long, UnionLine> gone = lines.stream()
                    .filter(line -> line.removed && known.containsKey(line.code()))
                    .collect(Collectors.toMap(line -> known(line.code()).id(), Function.identity(), (a, b) -> a));
            if (gone.isEmpty()) {
                return;
            }
            Map<Long, List<UnionMapper.Held>> held = mapper.held(List.copyOf(gone.keySet())).stream()
                    .filter(h -> h.what() != UnionMapper.Held.What.BELOW)
                    .collect(Collectors.groupingBy(UnionMapper.Held::unionId));
            held.forEach((id, all) -> Objects.requireNonNull(gone.get(id))
                    .fault(UnionColumn.REMOVED, "不了，这个工会还有" + counted(all), remedy(all)));
        }

        private UnionOrg known(String code) {
            return Objects.requireNonNull(known.get(code));
        }

        UnionPlan plan() {
            List<UnionChange> changes = lines.stream().map(this::change).toList();
            StringBuilder all = new StringBuilder();
            lines.forEach(line -> all.append(line.removed).append(line.before).append(line.after));
            Set<String> named = lines.stream().map(UnionLine::code).collect(Collectors.toSet());
            long left = known.keySet().stream()
                    .filter(code -> !named.contains(code))
                    .count();
            return new UnionPlan(changes, digest(all.toString()), left);
        }

        private UnionChange change(UnionLine line) {
            List<RowFault> faults = line.faults();
            State state = faults.isEmpty() ? state(line) : State.BAD;
            return new UnionChange(
                    line.row,
                    line.code(),
                    line.after.name(),
                    state,
                    state == State.CHANGED ? differences(line) : List.of(),
                    faults);
        }

        private State state(UnionLine line) {
            if (line.removed) {
                return line.before == null ? State.SAME : State.REMOVED;
            }
            if (line.before == null) {
                return State.NEW;
            }
            return line.after.equals(line.before) ? State.SAME : State.CHANGED;
        }

        private List<UnionChange.Difference> differences(UnionLine line) {
            UnionValues before = Objects.requireNonNull(line.before);
            List<UnionChange.Difference> differences = new ArrayList<>();
            for (UnionColumn column : UnionColumn.values()) {
                String was = shown(column, before);
                String is = shown(column, line.after);
                if (!was.equals(is)) {
                    differences.add(new UnionChange.Difference(column.label(), was, is));
                }
            }
            return differences;
        }

        void write() {
            Map<String, Long> ids = new HashMap<>();
            known.forEach((code, union) -> ids.put(code, union.id()));
            List<UnionLine> kept = lines.stream().filter(line -> !line.removed).toList();
            Map<String, UnionValues> after = new HashMap<>(values);
            kept.forEach(line -> after.put(line.code(), line.after));
            lines.stream().filter(line -> line.removed).forEach(line -> after.remove(line.code()));
            insert(kept, ids);
            for (UnionLine line : kept) {
                UnionValues before = line.before;
                if (before != null && !before.equals(line.after)) {
                    long id = Objects.requireNonNull(ids.get(line.code()));
                    mapper.change(id, ids.get(line.after.parent()), line.after);
                    if (!before.name().equals(line.after.name())) {
                        mapper.renameForMembers(id, line.after.name());
                    }
                }
            }
            for (UnionLine line : lines) {
                if (line.removed && line.before != null) {
                    mapper.forgetCodes(known(line.code()).id());
                    mapper.delete(known(line.code()).id());
                }
            }
            place(after, ids);
        }

        /** Those above before those below. */
        private void insert(List<UnionLine> kept, Map<String, Long> ids) {
            List<UnionLine> waiting =
                    kept.stream().filter(line -> line.before == null).toList();
            while (!waiting.isEmpty()) {
                List<UnionLine> later = new ArrayList<>();
                for (UnionLine line : waiting) {
                    String parent = line.after.parent();
                    if (parent.isEmpty() || ids.containsKey(parent)) {
                        NewUnion union = new NewUnion(ids.get(parent), line.after);
                        mapper.insert(union);
                        ids.put(line.code(), union.getId());
                    } else {
                        later.add(line);
                    }
                }
                waiting = later;
            }
        }

        private void place(Map<String, UnionValues> after, Map<String, Long> ids) {
            Map<String, List<String>> below = after.values().stream()
                    .collect(Collectors.groupingBy(
                            UnionValues::parent, Collectors.mapping(UnionValues::code, Collectors.toList())));
            below.getOrDefault("", List.of()).forEach(code -> place(code, "/", below, ids));
        }

        private void place(String code, String above, Map<String, List<String>> below, Map<String, Long> ids) {
            long id = Objects.requireNonNull(ids.get(code));
            String path = above + id + "/";
            UnionOrg before = known.get(code);
            if (before == null || !before.path().equals(path)) {
                mapper.place(id, path);
            }
            below.getOrDefault(code, List.of()).forEach(child -> place(child, path, below, ids));
        }
    }

    private static String counted(List<UnionMapper.Held> held) {
        return held.stream()
                .sorted(Comparator.comparing(UnionMapper.Held::what))
                .map(h -> h.number()
                        + switch (h.what()) {
                            case MEMBERS -> " 名会员";
                            case OFFICERS -> " 名干部、经办人";
                            case CASES -> " 件工单（含办结的）";
                            case OFFERS -> " 个活动";
                            case PAYMENT_LISTS -> " 份发放名单";
                            case BELOW -> " 个下级工会";
                        })
                .collect(Collectors.joining("、"));
    }

    private static String remedy(List<UnionMapper.Held> held) {
        boolean people = held.stream().anyMatch(h -> h.what().compareTo(UnionMapper.Held.What.OFFICERS) <= 0);
        return people ? "先把会员接转到别的工会、取消干部和经办人的登记，再来撤销" : "办过事的工会要留着备查，可以在名称后面注明已撤销";
    }

    /** Where the columns stand. */
    private static Map<UnionColumn, Integer> places(Table table) {
        List<String> heads = table.heads().stream()
                .map(head -> head.replaceAll("[\\s*＊]", ""))
                .toList();
        Map<UnionColumn, Integer> places = new EnumMap<>(UnionColumn.class);
        List<String> missing = new ArrayList<>();
        for (UnionColumn column : UnionColumn.values()) {
            int place = heads.indexOf(column.label());
            if (place >= 0) {
                places.put(column, place);
            } else if (column.needed()) {
                missing.add("“" + column.label() + "”");
            }
        }
        if (!missing.isEmpty()) {
            throw new BadSheetException("表头里没有" + String.join("", missing) + "，请下载模板，填在模板里再上传。");
        }
        if (table.lines().isEmpty()) {
            throw new BadSheetException("表里没有工会：第一行是表头，从第二行起每行填一个工会。");
        }
        if (table.lines().size() > MOST_ROWS) {
            throw new BadSheetException("这张表超过 " + MOST_ROWS + " 行，请分成几份上传，上级工会先传。");
        }
        return places;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
