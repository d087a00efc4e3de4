package org.gongyou.intents.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.intents.pattern.Sieve;
import org.jspecify.annotations.Nullable;

/**
 * Finds regions by name in a text: the longest name at each place, then the regions inside it that follow (浙江 杭州市
 * 西湖区 is one mention). Everyday names of counties count only behind a region that holds them.
 */
final class RegionFinder {

    /** What follows a name when it names a road, a dish or a bank rather than the region. */
    private static final List<String> NOT_A_REGION =
            List.of("路", "街", "大道", "东路", "西路", "南路", "北路", "中路", "大街", "烤鸭", "银行", "大学", "巴巴");

    private final Map<String, List<Region>> alone = new HashMap<>();
    private final Map<String, List<Region>> behindParent = new HashMap<>();
    /** The first two characters of all names. */
    private final Sieve beginnings = new Sieve(16);

    private int longest;

    void add(String name, Region region, boolean standsAlone) {
        longest = Math.max(longest, name.length());
        beginnings.add(beginning(name, 0));
        behindParent.computeIfAbsent(name, n -> new ArrayList<>()).add(region);
        if (standsAlone) {
            alone.computeIfAbsent(name, n -> new ArrayList<>()).add(region);
        }
    }

    List<RegionMention> mentions(String text) {
        List<RegionMention> found = new ArrayList<>();
        int at = 0;
        while (at < text.length() - 1) {
            Optional<RegionMention> mention = startingAt(text, at);
            mention.ifPresent(found::add);
            at = mention.map(RegionMention::end).orElse(at + 1);
        }
        return resolveByContext(found);
    }

    private Optional<RegionMention> startingAt(String text, int start) {
        Match match = longestMatch(text, start, alone);
        if (match == null) {
            return Optional.empty();
        }
        Match next = match;
        while (next != null) {
            match = next;
            next = inside(text, match);
        }
        for (String suffix : NOT_A_REGION) {
            if (text.startsWith(suffix, match.end)) {
                return Optional.empty();
            }
        }
        return Optional.of(new RegionMention(start, match.end, outermost(match.regions)));
    }

    /** Of a city and the county in it that bears its name (南昌), the city is meant. */
    private static List<Region> outermost(List<Region> regions) {
        return regions.stream()
                .distinct()
                .filter(r -> regions.stream().noneMatch(o -> !o.equals(r) && o.contains(r)))
                .toList();
    }

    /** The regions named right behind a match that lie within it, or null. */
    private @Nullable Match inside(String text, Match outer) {
        int start = outer.end < text.length() && text.charAt(outer.end) == ' ' ? outer.end + 1 : outer.end;
        Match inner = longestMatch(text, start, behindParent);
        if (inner == null) {
            return null;
        }
        List<Region> within = inner.regions.stream()
                .filter(r -> outer.regions.stream().anyMatch(o -> !o.equals(r) && o.contains(r)))
                .toList();
        return within.isEmpty() ? null : new Match(inner.end, within);
    }

    private @Nullable Match longestMatch(String text, int start, Map<String, List<Region>> names) {
        if (start + 2 > text.length() || !beginnings.mayHold(beginning(text, start))) {
            return null;
        }
        for (int length = Math.min(longest, text.length() - start); length >= 2; length--) {
            List<Region> regions = names.get(text.substring(start, start + length));
            if (regions != null) {
                return new Match(start + length, regions);
            }
        }
        return null;
    }

    private static int beginning(String text, int start) {
        return text.charAt(start) << Character.SIZE | text.charAt(start + 1);
    }

    /** An ambiguous name means the region that lies inside another one named in the same text. */
    private static List<RegionMention> resolveByContext(List<RegionMention> mentions) {
        return mentions.stream()
                .map(m -> m.ambiguous() ? resolve(m, mentions) : m)
                .toList();
    }

    private static RegionMention resolve(RegionMention mention, List<RegionMention> all) {
        List<Region> fitting = mention.candidates().stream()
                .filter(c -> all.stream()
                        .anyMatch(o -> !o.equals(mention)
                                && !o.ambiguous()
                                && o.region().contains(c)))
                .toList();
        return fitting.isEmpty() ? mention : new RegionMention(mention.start(), mention.end(), fitting);
    }

    private record Match(int end, List<Region> regions) {}
}
