package org.gongyou.core.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.gongyou.intents.region.Region;
import org.gongyou.intents.region.RegionMention;
import org.gongyou.intents.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says where a region stands: a code of six digits, or a name from its beginning on. Pure.
 *
 * @param code of GB/T 2260; null where it cannot be told
 * @param what what is wrong then; empty where nothing is
 * @param remedy what to do about it
 */
public record RegionCell(@Nullable String code, String what, String remedy) {

    private static final int MOST_NAMED = 4;

    /** Reads a cell whose blanks at both ends are off. */
    public static RegionCell read(String text) {
        if (text.matches("\\d{6}")) {
            return Regions.china().find(text).map(r -> of(r.code())).orElseGet(RegionCell::unknown);
        }
        String bare = text.replaceAll("[\\s·/-]", "");
        List<RegionMention> named = Regions.china().mentions(bare).stream()
                .filter(m -> m.start() == 0)
                .toList();
        if (named.isEmpty()) {
            return unknown();
        }
        List<Region> candidates = named.get(0).candidates();
        if (candidates.size() > 1) {
            String which =
                    candidates.stream().limit(MOST_NAMED).map(Region::fullName).collect(Collectors.joining("、"));
            return new RegionCell(null, "有重名，分不清是哪里", "写全省、市、区县，如：" + which);
        }
        return of(candidates.get(0).code());
    }

    private static RegionCell of(String code) {
        return new RegionCell(code, "", "");
    }

    private static RegionCell unknown() {
        return new RegionCell(null, "认不出是哪里", "从省、市写到区县，如“江苏省南京市鼓楼区”");
    }
}
