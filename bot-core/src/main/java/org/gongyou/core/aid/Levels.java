package org.gongyou.core.aid;

import java.util.Optional;
import org.gongyou.core.service.Workflow.Level;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which union decides at which level. */
@Component
class Levels {

    private final Unions unions;

    Levels(Unions unions) {
        this.unions = unions;
    }

    /**
     * The one union that decides at a level: the case's own at the grassroots, above it the nearest one of that rank. Where a rank is
     * lacking, the nearest above it.
     *
     * @param unionId the case's union
     * @return empty if the case has none, or nothing of that rank stands above it
     */
    Optional<UnionOrg> responsible(@Nullable Long unionId, Level level) {
        return unionId == null
                ? Optional.empty()
                : unions.upFrom(unionId).stream()
                        .filter(u -> rank(u.kind()) >= rank(level))
                        .findFirst();
    }

    private static int rank(Level level) {
        return switch (level) {
            case GRASSROOTS, HOUSE -> 1;
            case COUNTY -> 2;
            case CITY -> 3;
        };
    }

    private static int rank(UnionOrg.Kind kind) {
        return switch (kind) {
            case EMPLOYER, STREET, INDUSTRY -> 1;
            case COUNTY -> 2;
            case CITY -> 3;
            case PROVINCE -> 4;
            case NATIONAL -> 5;
        };
    }

    /** How a level is called. */
    static String name(Level level) {
        return switch (level) {
            case GRASSROOTS -> "基层初审";
            case COUNTY -> "县级复核";
            case CITY -> "市级审定";
            case HOUSE -> "自动";
        };
    }
}
