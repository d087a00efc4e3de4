package org.gongyou.core.union;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.union.UnionOrg.Kind;
import org.gongyou.intents.region.Region;
import org.gongyou.intents.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds unions in the tree by what people say: the name of a union, of an employer, of a street or a district. */
@Service
public class UnionFinder {

    /** So many are told at once. */
    private static final int MOST_TOLD = 3;

    private static final int MOST_READ = 60;
    private static final int SHORTEST_PART = 3;

    private static final List<String> UNSAID = List.of("区", "县", "市");
    private static final String LEGAL = "(集团)?(股份)?(有限)?(责任)?公司$|集团$";
    private static final String ROAD = ".*(路|街|大道|巷|号)$";

    private final UnionMapper mapper;
    private final Occupations occupations;

    UnionFinder(UnionMapper mapper, Occupations occupations) {
        this.mapper = mapper;
        this.occupations = occupations;
    }

    /** How surely what was found is what was meant. */
    public enum How {
        /** Nothing was named. */
        NOTHING_NAMED,
        /** By its own name, or its employer's. */
        EXACT,
        /** By a part of its name, or by the street of its office. */
        ALIKE,
        /** The federation of the trade that was named, where one works. */
        TRADE,
        /** The union of a region that was named. */
        REGION,
        /** There is none of that name. */
        NONE
    }

    /**
     * What was found.
     *
     * @param unions at most three, the likeliest first
     * @param more whether there are others like them
     * @param named what was named, as far as it is a name
     * @param above the union of the region that was named, or around it, where none was found; null where there is none
     */
    public record Found(
            How how,
            List<UnionOrg> unions,
            boolean more,
            String named,
            @Nullable UnionOrg above) {}

    /**
     * Finds what is named in a text.
     *
     * @param home where the person is known to work, to choose among places and unions of the same name
     */
    @Transactional(readOnly = true)
    public Found find(String text, @Nullable String home) {
        UnionWords words = UnionWords.of(text);
        Place place = place(words, home);
        if (words.rest().isEmpty()) {
            return place.codes().isEmpty() ? new Found(How.NOTHING_NAMED, List.of(), false, "", null) : ofRegion(place);
        }
        List<UnionOrg> exact = near(exact(words), place, home);
        if (!exact.isEmpty()) {
            return told(How.EXACT, exact, words);
        }
        Place unsaid = place.codes().isEmpty() ? unsaid(words.rest(), home == null ? null : cityOf(home)) : place;
        if (place.codes().isEmpty()
                && !unsaid.codes().isEmpty()
                && unsaid.rest().isEmpty()) {
            return ofRegion(unsaid);
        }
        for (String part : parts(words, unsaid.rest())) {
            List<UnionOrg> alike = near(alike(part), place, home);
            if (!alike.isEmpty()) {
                return told(How.ALIKE, alike, words);
            }
        }
        List<UnionOrg> ofTrade = ofTrade(words, place, home);
        if (!ofTrade.isEmpty()) {
            return told(How.TRADE, ofTrade, words);
        }
        return words.surelyAName() || !place.codes().isEmpty()
                ? new Found(How.NONE, List.of(), false, words.whole(), above(unsaid.codes(), home))
                : new Found(How.NOTHING_NAMED, List.of(), false, words.whole(), null);
    }

    private static Found told(How how, List<UnionOrg> unions, UnionWords words) {
        return new Found(
                how, unions.stream().limit(MOST_TOLD).toList(), unions.size() > MOST_TOLD, words.whole(), null);
    }

    /**
     * Where it is to be.
     *
     * @param codes all that the finest region named may be
     * @param rest the name without the district that was said without its ending: 海康威视 of 杭州滨江海康威视
     */
    private record Place(List<String> codes, String rest) {}

    private static Place place(UnionWords words, @Nullable String home) {
        if (words.places().isEmpty()) {
            return new Place(List.of(), words.rest());
        }
        List<Region> finest = words.places().stream()
                .max(Comparator.comparingInt(p -> p.get(0).level().ordinal()))
                .orElseThrow();
        List<String> codes = finest.stream()
                .filter(r -> words.places().stream()
                        .allMatch(p -> p == finest || p.stream().anyMatch(around -> around.contains(r))))
                .map(Region::code)
                .toList();
        List<String> known = codes.isEmpty() ? List.of(finest.get(0).code()) : codes;
        List<String> atHome = home == null || known.size() == 1
                ? known
                : known.stream().filter(c -> within(c, cityOf(home))).toList();
        List<String> meant = atHome.isEmpty() ? known : atHome;
        Place finer = meant.size() == 1 ? unsaid(words.rest(), meant.get(0)) : new Place(List.of(), "");
        return finer.codes().isEmpty() || !words.rest().startsWith(district(finer, words.rest()))
                ? new Place(meant, words.rest())
                : finer;
    }

    private static String district(Place finer, String rest) {
        return rest.substring(0, rest.length() - finer.rest().length());
    }

    /** A district said without its ending at the beginning of a name: those of that region, or of all where none is known. */
    private static Place unsaid(String rest, @Nullable String around) {
        for (int length = Math.min(4, rest.length()); length >= 2; length--) {
            String begun = rest.substring(0, length);
            List<String> codes = Regions.china().all().stream()
                    .filter(r -> r.level() != Region.Level.PROVINCE)
                    .filter(r -> UNSAID.stream().anyMatch(ending -> r.name().equals(begun + ending)))
                    .map(Region::code)
                    .toList();
            List<String> within = around == null
                    ? codes
                    : codes.stream().filter(c -> within(c, around)).toList();
            List<String> meant = within.isEmpty() && length == rest.length() ? codes : within;
            if (!meant.isEmpty()) {
                return new Place(meant, rest.substring(length));
            }
        }
        return new Place(List.of(), rest);
    }

    private Found ofRegion(Place place) {
        List<UnionOrg> unions = place.codes().stream()
                .flatMap(code -> mapper.findTerritorial(List.of(code)).stream())
                .toList();
        String named = place.codes().size() == 1
                ? Regions.china().fullName(place.codes().get(0)).orElse("")
                : "";
        return unions.isEmpty()
                ? new Found(How.NONE, List.of(), false, named, above(place.codes(), null))
                : new Found(
                        How.REGION, unions.stream().limit(MOST_TOLD).toList(), unions.size() > MOST_TOLD, named, null);
    }

    /** The union of the region, or of the nearest around it; the whole country's is too far away to be of use. */
    private @Nullable UnionOrg above(List<String> codes, @Nullable String home) {
        String region = codes.size() == 1 ? codes.get(0) : codes.isEmpty() ? home : null;
        return region == null
                ? null
                : mapper.findTerritorial(Unions.regionsAbove(region)).stream()
                        .filter(u -> u.kind() != Kind.NATIONAL)
                        .findFirst()
                        .orElse(null);
    }

    private List<UnionOrg> exact(UnionWords words) {
        Set<String> names = Stream.of(words.whole(), words.rest())
                .map(Unions::plain)
                .filter(name -> name.length() >= 2)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<UnionOrg> found = new LinkedHashSet<>();
        for (String name : names) {
            found.addAll(mapper.findServing(Kind.EMPLOYER, name));
            List<String> full = List.of(name, name + "工会", name + "总工会", name + "工会委员会", name + "工会联合会");
            found.addAll(mapper.findCalled(full));
        }
        return List.copyOf(found);
    }

    /** The nearest federation of a trade; where one works must be known. */
    private List<UnionOrg> ofTrade(UnionWords words, Place place, @Nullable String home) {
        List<String> regions = place.codes().size() == 1 ? place.codes() : home == null ? List.of() : List.of(home);
        return regions.stream()
                .flatMap(region -> occupations.named(words.whole()).stream()
                        .flatMap(trade ->
                                Unions.nearest(mapper.findServing(Kind.INDUSTRY, trade), Unions.regionsAbove(region))
                                        .stream()))
                .toList();
    }

    private List<UnionOrg> alike(String part) {
        String like = like(part);
        List<UnionOrg> byName = mapper.findAlike(like, MOST_READ);
        return byName.isEmpty() && part.matches(ROAD) ? mapper.findAt(like, MOST_READ) : byName;
    }

    private static String like(String part) {
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** What may be a piece of the name, from the longest; 海康威视 of 海康威视研究院, but nothing from its end, where all names are alike. */
    private static Set<String> parts(UnionWords words, String bare) {
        Set<String> parts = new LinkedHashSet<>();
        for (String name : List.of(words.whole(), words.rest(), bare)) {
            parts.add(Unions.plain(name));
            parts.add(Unions.plain(name).replaceFirst(LEGAL, ""));
        }
        String brand = Unions.plain(bare).replaceFirst(LEGAL, "");
        int shortest = Math.max(SHORTEST_PART, brand.length() / 2);
        for (int length = brand.length() - 1; length >= shortest; length--) {
            parts.add(brand.substring(0, length));
        }
        parts.removeIf(part -> part.length() < 2);
        return parts;
    }

    /** Those in the region that was named, or around it; without one, those nearest to home first. */
    private static List<UnionOrg> near(List<UnionOrg> found, Place place, @Nullable String home) {
        if (!place.codes().isEmpty()) {
            return found.stream()
                    .filter(u -> place.codes().stream()
                            .anyMatch(code -> within(u.regionCode(), code) || within(code, u.regionCode())))
                    .toList();
        }
        return home == null
                ? found
                : found.stream()
                        .sorted(Comparator.comparingInt(u -> -shared(u.regionCode(), home)))
                        .toList();
    }

    private static String cityOf(String region) {
        return region.substring(0, 4) + "00";
    }

    private static int shared(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same / 2;
    }

    private static boolean within(String region, String around) {
        return region.startsWith(around.length() == 6 ? around.replaceFirst("(00){1,3}$", "") : around);
    }
}
