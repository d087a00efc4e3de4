package org.gongyou.core.union;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.union.UnionMapper.Held;
import org.gongyou.core.union.UnionMapper.Held.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of unions as it is looked through, one branch after another. */
@Service
public class UnionTree {

    private static final int MOST_ON_A_BRANCH = 1000;
    private static final int MOST_FOUND = 20;

    private final UnionMapper mapper;
    private final Unions unions;

    UnionTree(UnionMapper mapper, Unions unions) {
        this.mapper = mapper;
        this.unions = unions;
    }

    /**
     * A union with what hangs on it.
     *
     * @param above the names of those above it, from the top
     * @param below how many unions are right below it
     */
    public record Node(UnionOrg union, List<String> above, long below, long members, long officers) {}

    /** Those right below a union, or at the top for null; at most a thousand. */
    @Transactional(readOnly = true)
    public List<Node> under(@Nullable Long id) {
        List<String> above = id == null ? List.of() : names(unions.upFrom(id).stream());
        return nodes(mapper.under(id, MOST_ON_A_BRANCH), Optional.of(above));
    }

    /** Those whose code is that text, or whose name holds it; at most twenty. */
    @Transactional(readOnly = true)
    public List<Node> found(String text) {
        List<UnionOrg> found = Stream.concat(
                        Stream.ofNullable(mapper.findCode(text.strip())), unions.named(text, MOST_FOUND).stream())
                .distinct()
                .limit(MOST_FOUND)
                .toList();
        return nodes(found, Optional.empty());
    }

    private List<Node> nodes(List<UnionOrg> found, Optional<List<String>> above) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Held>> held = mapper
                .held(found.stream().map(UnionOrg::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Held::unionId));
        return found.stream()
                .map(u -> {
                    List<Held> own = held.getOrDefault(u.id(), List.of());
                    List<String> names = above.orElseGet(
                            () -> names(unions.upFrom(u.id()).stream().skip(1)));
                    return new Node(
                            u, names, number(own, What.BELOW), number(own, What.MEMBERS), number(own, What.OFFICERS));
                })
                .toList();
    }

    private static List<String> names(Stream<UnionOrg> upwards) {
        return upwards.map(UnionOrg::name).collect(Collectors.collectingAndThen(Collectors.toList(), names -> {
            Collections.reverse(names);
            return List.copyOf(names);
        }));
    }

    private static long number(List<Held> held, What what) {
        return held.stream()
                .filter(h -> h.what() == what)
                .mapToLong(Held::number)
                .sum();
    }
}
