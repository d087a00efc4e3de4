package org.gongyou.intents.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongyou.intents.resource.Resources;

/**
 * The regions of China down to the county: by code, and by the names found in a text. Immutable; load it once.
 */
public final class Regions {

    private final Map<String, Region> byCode;
    private final Map<String, String> successors;
    private final RegionFinder finder;

    private Regions(Map<String, Region> byCode, Map<String, String> successors, RegionFinder finder) {
        this.byCode = byCode;
        this.successors = successors;
        this.finder = finder;
    }

    /** The regions of the whole country, read from the table that comes with this library. */
    public static Regions china() {
        return Holder.CHINA;
    }

    /** The region of a code, also of one that was abolished, then its successor. */
    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(successors.getOrDefault(code, code)));
    }

    /** The full name of a code's region, such as 浙江省杭州市西湖区; empty for an unknown code. */
    public Optional<String> fullName(String code) {
        return find(code).map(Region::fullName);
    }

    /** All regions in the order of their codes. */
    public List<Region> all() {
        return List.copyOf(byCode.values());
    }

    /** The regions named in a text, by position, without overlaps. */
    public List<RegionMention> mentions(String text) {
        return finder.mentions(text);
    }

    private static final class Holder {
        static final Regions CHINA = load();
    }

    private static Regions load() {
        List<String[]> rows = rows("regions.tsv");
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put(row[0], row[1]));
        Map<String, Region> byCode = new TreeMap<>();
        rows.forEach(row -> byCode.put(row[0], new Region(row[0], row[1], fullName(row[0], names))));
        RegionFinder finder = new RegionFinder();
        for (String[] row : rows) {
            Region region = known(byCode, row[0]);
            finder.add(row[1], region, true);
            if (row.length > 2 && !row[2].isEmpty()) {
                finder.add(row[2], region, row.length > 3);
            }
        }
        Map<String, String> successors = new HashMap<>();
        for (String[] row : rows("former-regions.tsv")) {
            successors.put(row[0], row[2]);
            finder.add(row[1], known(byCode, row[2]), true);
        }
        return new Regions(byCode, successors, finder);
    }

    private static Region known(Map<String, Region> byCode, String code) {
        Region region = byCode.get(code);
        if (region == null) {
            throw new IllegalStateException("regions.tsv lacks the code " + code);
        }
        return region;
    }

    private static String fullName(String code, Map<String, String> names) {
        String province = names.getOrDefault(code.substring(0, 2) + "0000", "");
        if (code.endsWith("0000")) {
            return province;
        }
        String city = names.getOrDefault(code.substring(0, 4) + "00", "");
        return code.endsWith("00") ? province + city : province + city + names.get(code);
    }

    private static List<String[]> rows(String resource) {
        return Resources.lines(Regions.class, resource).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
