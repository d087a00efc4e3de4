package org.gongyou.core.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The tree of union organisations, and the way an application takes into it. */
@Service
public class Unions {

    private static final String COUNTRY = "000000";
    private static final int SHORTEST_NAME = 4;

    private final UnionMapper mapper;

    Unions(UnionMapper mapper) {
        this.mapper = mapper;
    }

    /** Organisations whose names hold that text, by their place in the tree. */
    public List<UnionOrg> named(String text, int limit) {
        String wild = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return mapper.findNamed("%" + wild + "%", limit);
    }

    /** The organisation with that id. */
    public Optional<UnionOrg> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    /** A union and those above it, from itself to the root; empty if there is no such union. */
    public List<UnionOrg> upFrom(long id) {
        List<UnionOrg> chain = new ArrayList<>();
        Optional<UnionOrg> next = find(id);
        while (next.isPresent()) {
            UnionOrg one = next.get();
            chain.add(one);
            next = one.parentId() == null ? Optional.empty() : find(one.parentId());
        }
        return chain;
    }

    /** The union above all others, the first of them where the tree has several; empty where no tree has been loaded. */
    public Optional<UnionOrg> top() {
        return Optional.ofNullable(mapper.findTop());
    }

    /**
     * The union that an applicant belongs to: his employer's, where it is known; else his industry's federation; else
     * that of his street or county; else the nearest one above.
     *
     * @return empty where no tree has been loaded, or none that reaches the region
     */
    public Optional<UnionOrg> routeFor(Enquiry enquiry) {
        List<String> regions = regionsAbove(enquiry.regionCode());
        return byEmployer(enquiry.employerName(), regions)
                .or(() -> byIndustry(enquiry.occupationGroup(), regions))
                .or(() -> mapper.findTerritorial(regions).stream().findFirst());
    }

    /**
     * The union that somebody means by a name: its own, or that of the employer whose union it is; or the only one whose name holds it.
     *
     * @param regionCode the employer's, where several of that name have a union; null where it is not known
     */
    public Optional<UnionOrg> known(@Nullable String name, @Nullable String regionCode) {
        if (name == null || plain(name).length() < SHORTEST_NAME) {
            return Optional.empty();
        }
        List<UnionOrg> called = named(name, 2);
        Optional<UnionOrg> only = called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
        String employer = plain(name).replaceFirst("工会(委员会)?$", "");
        return only.or(() -> byEmployer(employer, regionsAbove(regionCode)));
    }

    private Optional<UnionOrg> byEmployer(@Nullable String name, List<String> regions) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        List<UnionOrg> found = mapper.findServing(UnionOrg.Kind.EMPLOYER, plain(name));
        return nearest(found, regions).or(() -> found.stream().findFirst());
    }

    private Optional<UnionOrg> byIndustry(@Nullable String occupation, List<String> regions) {
        if (occupation == null || occupation.isBlank()) {
            return Optional.empty();
        }
        return nearest(mapper.findServing(UnionOrg.Kind.INDUSTRY, occupation), regions);
    }

    /** The one whose region comes first among these. */
    static Optional<UnionOrg> nearest(List<UnionOrg> found, List<String> regions) {
        return regions.stream()
                .flatMap(region -> found.stream().filter(u -> u.regionCode().equals(region)))
                .findFirst();
    }

    /** The region and those around it, the narrowest first: street, county, city, province, country. */
    static List<String> regionsAbove(@Nullable String code) {
        List<String> regions = new ArrayList<>();
        if (code != null && code.matches("\\d{6}(\\d{3})?")) {
            if (code.length() == 9) {
                regions.add(code);
            }
            regions.add(code.substring(0, 6));
            regions.add(code.substring(0, 4) + "00");
            regions.add(code.substring(0, 2) + "0000");
        }
        regions.add(COUNTRY);
        return regions.stream().distinct().toList();
    }

    /** A name as the tree has it: without blanks and bars, brackets as Chinese ones. */
    static String plain(String name) {
        return name.replaceAll("[\\s|]", "").replace('(', '（').replace(')', '）');
    }
}
