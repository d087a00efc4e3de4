package org.gongyou.core.union;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.core.union.UnionOrg.Kind;
import org.jspecify.annotations.Nullable;

/** Checks that what a table would make of the tree is a tree: every union below one that may stand above it. Pure. */
final class TreeCheck {

    private static final int DEEPEST = 12;

    private final List<UnionLine> lines;
    private final Map<String, UnionValues> tree = new HashMap<>();
    private final Map<String, UnionLine> byCode = new HashMap<>();
    private final Map<String, List<UnionValues>> below = new HashMap<>();

    /**
     * @param known the tree as it is, by code
     * @param lines what is to become of it; their faults are added to
     */
    TreeCheck(Map<String, UnionValues> known, List<UnionLine> lines) {
        this.lines = lines;
        tree.putAll(known);
        for (UnionLine line : lines) {
            if (line.code().isEmpty()) {
                continue;
            }
            UnionLine first = byCode.putIfAbsent(line.code(), line);
            if (first != null) {
                line.fault(UnionColumn.CODE, "和第 " + first.row + " 行的一样", "一个工会只留一行；是两个工会的，各用各的编码");
            } else if (line.removed) {
                tree.remove(line.code());
            } else {
                tree.put(line.code(), line.after);
            }
        }
        tree.values()
                .forEach(u -> below.computeIfAbsent(u.parent(), p -> new ArrayList<>())
                        .add(u));
    }

    void check() {
        for (UnionLine line : lines) {
            if (line.code().isEmpty() || byCode.get(line.code()) != line) {
                continue;
            }
            if (line.removed) {
                removed(line);
            } else {
                parent(line);
                twin(line);
                if (line.before != null) {
                    children(line);
                }
            }
        }
    }

    private void removed(UnionLine line) {
        List<UnionValues> left = below.getOrDefault(line.code(), List.of());
        if (!left.isEmpty()) {
            line.fault(UnionColumn.REMOVED, "不了，下面还有" + named(left), "先给它们换一个上级，或者一起撤销");
        }
    }

    private static String named(List<UnionValues> unions) {
        UnionValues first = unions.get(0);
        String one = "“" + first.name() + "”（" + first.code() + "）";
        return unions.size() == 1 ? one : one + "等 " + unions.size() + " 个工会";
    }

    private void parent(UnionLine line) {
        String parent = line.after.parent();
        if (parent.isEmpty()) {
            top(line);
            return;
        }
        UnionValues above = tree.get(parent);
        if (above == null) {
            UnionLine gone = byCode.get(parent);
            String why = gone == null ? "“" + parent + "”在这张表里和组织树里都没有" : "“" + parent + "”在第 " + gone.row + " 行要撤销";
            line.fault(UnionColumn.PARENT, why, "核对编码；上级还没有登记的，在这张表里加一行");
            return;
        }
        List<String> circle = circle(line.code());
        if (!circle.isEmpty()) {
            line.fault(UnionColumn.PARENT, "绕成了一圈（" + String.join(" → ", circle) + "）", "一个工会不能在自己的下级下面，改其中一个的上级");
            return;
        }
        String unfit = unfit(line.after, above);
        if (unfit != null) {
            line.fault(UnionColumn.PARENT, unfit, "核对级别、地区和上级工会编码");
        }
    }

    private void top(UnionLine line) {
        if (line.before != null && line.before.parent().isEmpty()) {
            return;
        }
        boolean taken = below.getOrDefault("", List.of()).stream()
                .map(UnionValues::code)
                .filter(code -> !code.equals(line.code()))
                .anyMatch(code -> {
                    UnionLine other = byCode.get(code);
                    return other == null || other.before != null || other.row < line.row;
                });
        if (taken) {
            line.fault(UnionColumn.PARENT, "没有填", "写上级工会的编码；整棵树只有最上面的一个空着，现在已经有了");
        }
    }

    /** The codes from a union up to where they come round, or where they are too many. */
    private List<String> circle(String code) {
        Set<String> seen = new LinkedHashSet<>();
        String at = code;
        while (!at.isEmpty() && tree.containsKey(at)) {
            if (!seen.add(at)) {
                List<String> round = new ArrayList<>(seen);
                round = round.subList(round.indexOf(at), round.size());
                round.add(at);
                return round.contains(code) ? round : Collections.emptyList();
            }
            at = tree.get(at).parent();
        }
        return Collections.emptyList();
    }

    private int depth(String code) {
        Set<String> seen = new LinkedHashSet<>();
        String at = code;
        while (!at.isEmpty() && tree.containsKey(at) && seen.add(at)) {
            at = tree.get(at).parent();
        }
        return seen.size();
    }

    /** Why a union cannot stand right below another; null if it can, or if too little is known of them. */
    private @Nullable String unfit(UnionValues union, UnionValues above) {
        if (depth(union.code()) > DEEPEST) {
            return "太深，上面已经有 " + DEEPEST + " 层";
        }
        Kind own = union.kind();
        Kind over = above.kind();
        if (own == null || over == null || own == Kind.EMPLOYER) {
            return null;
        }
        String called = "“" + above.name() + "”是" + over.label() + "工会，";
        if (own == Kind.INDUSTRY) {
            return over == Kind.EMPLOYER ? called + "下面不能有行业工会" : null;
        }
        if (!over.territorial() || over.compareTo(own) >= 0) {
            return called + "下面不能有" + own.label() + "工会";
        }
        boolean around = union.region().isEmpty() || above.region().isEmpty() || within(union.region(), above.region());
        return around ? null : "“" + above.name() + "”管的地区里没有“" + union.name() + "”的地区";
    }

    private static boolean within(String region, String around) {
        return region.startsWith(around.length() == 6 ? around.replaceFirst("(00){1,3}$", "") : around);
    }

    private void twin(UnionLine line) {
        below.getOrDefault(line.after.parent(), List.of()).stream()
                .filter(u -> !u.code().equals(line.code()) && !u.name().isEmpty())
                .filter(u -> u.name().equals(line.after.name()))
                .filter(u -> !byCode.containsKey(u.code()) || byCode.get(u.code()).row < line.row)
                .findFirst()
                .ifPresent(u ->
                        line.fault(UnionColumn.NAME, "和同一个上级下面编码“" + u.code() + "”的一样", "是同一个工会的用原来的编码；是两个的把名称写得分得开"));
    }

    /** Unions that are not in the table, but right below one that is changed by it. */
    private void children(UnionLine line) {
        if (line.after.kind() == null || line.after.region().isEmpty()) {
            return;
        }
        List<UnionValues> unfit = below.getOrDefault(line.code(), List.of()).stream()
                .filter(u -> !byCode.containsKey(u.code()) && unfit(u, line.after) != null)
                .toList();
        if (!unfit.isEmpty()) {
            line.fault(UnionColumn.KIND, "或地区改了以后，下面的" + named(unfit) + "就不合适了", "把它们也写进这张表一起改，或者不改这一行");
        }
    }
}
