package org.gongyou.core.union;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyou.core.sheet.RegionCell;
import org.gongyou.core.sheet.RowFault;
import org.gongyou.core.sheet.Table;
import org.gongyou.core.union.UnionOrg.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a table of unions, each by itself. Pure. */
final class UnionLineReader {

    private static final String COUNTRY = "000000";
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_.-]{0,31}");
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/\\n]+");
    private static final Pattern OFFICE_PHONE = Pattern.compile(
            "(\\(?0\\d{2,3}\\)?[- ]?)?[2-9]\\d{6,7}((-|转|转分机|分机)\\d{1,6})?|1\\d{4}|(400|800)-?\\d{3}-?\\d{4}");
    private static final Pattern OWN_PHONE = Pattern.compile("(\\+?86)?[- ]?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}");
    /** Cities that are provinces have no city level of their own in the table of regions: 市辖区, 县. */
    private static final Pattern DISTRICTS_OF_A_MUNICIPALITY = Pattern.compile("(11|12|31|50)0[12]00");

    private static final Map<String, Kind> OTHER_NAMES = Map.ofEntries(
            Map.entry("省", Kind.PROVINCE),
            Map.entry("自治区", Kind.PROVINCE),
            Map.entry("直辖市", Kind.PROVINCE),
            Map.entry("市", Kind.CITY),
            Map.entry("地市", Kind.CITY),
            Map.entry("区", Kind.COUNTY),
            Map.entry("县", Kind.COUNTY),
            Map.entry("县级", Kind.COUNTY),
            Map.entry("区县级", Kind.COUNTY),
            Map.entry("街道", Kind.STREET),
            Map.entry("乡镇", Kind.STREET),
            Map.entry("乡", Kind.STREET),
            Map.entry("镇", Kind.STREET),
            Map.entry("企业", Kind.EMPLOYER),
            Map.entry("基层", Kind.EMPLOYER));

    private static final int LONGEST_SERVES = 255;

    private final Map<UnionColumn, Integer> places;
    private final Map<String, String> occupations;
    private final Function<String, Optional<UnionValues>> known;

    /**
     * @param places in which cell each column stands; where one is missing, what is known stays
     * @param occupations their values by what they are called
     * @param known what the tree has under a code
     */
    UnionLineReader(
            Map<UnionColumn, Integer> places,
            Map<String, String> occupations,
            Function<String, Optional<UnionValues>> known) {
        this.places = places;
        this.occupations = occupations;
        this.known = known;
    }

    UnionLine read(Table.Line line) {
        List<RowFault> faults = new ArrayList<>();
        String code = cell(line, UnionColumn.CODE).replaceAll("\\s", "");
        if (!CODE.matcher(code).matches()) {
            fault(faults, UnionColumn.CODE, code.isEmpty() ? "没有填" : "里有不该出现的字，或者太长", "写这个工会自己的编码，1 到 32 个字母、数字、横线");
            code = "";
        }
        UnionValues before = code.isEmpty() ? null : known.apply(code).orElse(null);
        String removed = cell(line, UnionColumn.REMOVED);
        if (removed.matches("是|撤销|√|✓|(?i:y|yes)")) {
            UnionValues gone = before == null ? empty(code) : before;
            return new UnionLine(line.row(), true, before, gone, faults);
        }
        if (!removed.matches("否?|不撤销|(?i:n|no)")) {
            fault(faults, UnionColumn.REMOVED, "只能填“是”", "要撤销的填“是”，不撤销的空着");
        }
        Kind kind = kind(cell(line, UnionColumn.KIND), faults);
        String name = words(line, UnionColumn.NAME, "", 128, faults);
        if (name.length() < 4) {
            fault(faults, UnionColumn.NAME, name.isEmpty() ? "没有填" : "太短", "写工会的全称");
        }
        UnionValues after = new UnionValues(
                code,
                cell(line, UnionColumn.PARENT).replaceAll("\\s", ""),
                name,
                kind,
                region(cell(line, UnionColumn.REGION), kind, faults),
                serves(line, kind, name, before, faults),
                words(line, UnionColumn.ADDRESS, before == null ? "" : before.address(), 255, faults),
                phone(line, before, faults),
                words(line, UnionColumn.HOURS, before == null ? "" : before.hours(), 128, faults));
        return new UnionLine(line.row(), false, before, after, faults);
    }

    private static UnionValues empty(String code) {
        return new UnionValues(code, "", "", null, "", "", "", "", "");
    }

    private static void fault(List<RowFault> faults, UnionColumn column, String what, String remedy) {
        faults.add(new RowFault(column.label(), what, remedy));
    }

    private boolean has(UnionColumn column) {
        return places.containsKey(column);
    }

    private String cell(Table.Line line, UnionColumn column) {
        Integer place = places.get(column);
        return place == null
                ? ""
                : Normalizer.normalize(line.cells().get(place), Normalizer.Form.NFKC)
                        .strip();
    }

    /** As they stand, so that Chinese punctuation stays Chinese; without line breaks. */
    private String words(Table.Line line, UnionColumn column, String known, int longest, List<RowFault> faults) {
        Integer place = places.get(column);
        if (place == null) {
            return known;
        }
        String clean = line.cells().get(place).replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.length() > longest) {
            fault(faults, column, "太长", "最多 " + longest + " 个字");
            return "";
        }
        return clean;
    }

    private static @Nullable Kind kind(String text, List<RowFault> faults) {
        String bare = text.replaceAll("[\\s()/、]", "").replaceFirst("工会$", "");
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.label().equals(bare))
                .findFirst()
                .orElse(OTHER_NAMES.get(bare));
        if (kind == null) {
            fault(
                    faults,
                    UnionColumn.KIND,
                    text.isEmpty() ? "没有填" : "不是可以选的一项",
                    "填其中一项：" + String.join("、", UnionColumn.KIND.options()));
        }
        return kind;
    }

    private static String region(String text, @Nullable Kind kind, List<RowFault> faults) {
        if (kind == Kind.NATIONAL && (text.isEmpty() || text.equals("全国") || text.equals(COUNTRY))) {
            return COUNTRY;
        }
        if (text.isEmpty()) {
            fault(faults, UnionColumn.REGION, "没有填", "写名称（从省写到区县）或者区划代码");
            return "";
        }
        String digits = text.matches("\\d{12}") && text.endsWith("000") ? text.substring(0, 9) : text;
        boolean street = digits.matches("\\d{9}");
        if (DISTRICTS_OF_A_MUNICIPALITY.matcher(digits).matches()) {
            return kindFits(digits, kind, faults);
        }
        RegionCell cell = RegionCell.read(street ? digits.substring(0, 6) : digits);
        if (cell.code() == null) {
            fault(faults, UnionColumn.REGION, cell.what(), cell.remedy());
            return "";
        }
        return kindFits(street ? cell.code() + digits.substring(6) : cell.code(), kind, faults);
    }

    private static String kindFits(String region, @Nullable Kind kind, List<RowFault> faults) {
        boolean province = region.endsWith("0000") && region.length() == 6;
        boolean city = !province && region.endsWith("00") && region.length() == 6;
        String wanted = kind == null
                ? ""
                : switch (kind) {
                    case NATIONAL -> "写“全国”";
                    case PROVINCE -> province ? "" : "写到省，如“浙江省”";
                    case CITY -> city ? "" : "写到市，如“浙江省杭州市”";
                    case COUNTY -> region.length() == 6 && !province && !city ? "" : "写到区县，如“浙江省杭州市西湖区”";
                    case STREET -> region.length() == 9 ? "" : "写 9 位区划代码（统计用区划代码的前 9 位），如 330106002";
                    case INDUSTRY, EMPLOYER -> "";
                };
        if (!wanted.isEmpty()) {
            fault(faults, UnionColumn.REGION, "和级别对不上", wanted);
            return "";
        }
        return region;
    }

    private String serves(
            Table.Line line, @Nullable Kind kind, String name, @Nullable UnionValues before, List<RowFault> faults) {
        if (!has(UnionColumn.SERVES) && before != null && before.kind() == kind) {
            return before.serves();
        }
        List<String> said = Arrays.stream(BETWEEN.split(cell(line, UnionColumn.SERVES)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        Set<String> served = new LinkedHashSet<>();
        if (kind == Kind.EMPLOYER) {
            String own = name.replaceFirst("(基层)?工会(委员会|联合会)?(（.*）)?$", "");
            (said.isEmpty() ? List.of(own) : said).forEach(one -> served.add(Unions.plain(one)));
        } else if (kind == Kind.INDUSTRY) {
            for (String one : said) {
                String occupation = occupations.get(one);
                if (occupation == null) {
                    fault(
                            faults,
                            UnionColumn.SERVES,
                            "里有不认识的职业",
                            "填这些里的：" + occupations.keySet().stream().sorted().collect(Collectors.joining("、")));
                    return "";
                }
                served.add(occupation);
            }
            if (said.isEmpty()) {
                fault(faults, UnionColumn.SERVES, "没有填", "行业工会要写管哪些职业");
            }
        } else if (kind != null && !said.isEmpty()) {
            fault(faults, UnionColumn.SERVES, "不该填", "只有行业工会、单位工会填，请清空这一格");
        }
        served.remove("");
        String all = served.isEmpty() ? "" : "|" + String.join("|", served) + "|";
        if (all.length() > LONGEST_SERVES) {
            fault(faults, UnionColumn.SERVES, "太长", "最多 " + (LONGEST_SERVES - 2) + " 个字，只留全称和最常用的简称");
            return "";
        }
        return all;
    }

    private String phone(Table.Line line, @Nullable UnionValues before, List<RowFault> faults) {
        if (!has(UnionColumn.PHONE)) {
            return before == null ? "" : before.phone();
        }
        List<String> numbers = Arrays.stream(BETWEEN.split(cell(line, UnionColumn.PHONE)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        for (String number : numbers) {
            if (OWN_PHONE.matcher(number).matches()) {
                fault(faults, UnionColumn.PHONE, "是手机号", "对外只告诉办公电话，请换成办公室的固定电话；没有的空着");
                return "";
            }
            if (!OFFICE_PHONE.matcher(number).matches()) {
                fault(faults, UnionColumn.PHONE, "不像电话号码", "写区号和号码，如 0571-87654321；几个用顿号分开，别的话写到办公时间里");
                return "";
            }
        }
        String all = String.join("、", numbers);
        if (all.length() > 64) {
            fault(faults, UnionColumn.PHONE, "太长", "只留最常用的几个");
            return "";
        }
        return all;
    }
}
