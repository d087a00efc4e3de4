package org.gongyou.core.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param text a receipt number or its beginning, or part of a union's name
 * @param page from 0
 * @param size at most 100
 * @param hidden services whose cases are not to be listed
 * @param own of which services only cases are to be listed that are nobody's, or one operator's; null for no such bound
 * @param assignee the operator whose cases alone are to be listed; null for all
 * @param bound where of some services only the cases of some unions are to be listed; null for no such bound
 */
public record CaseQuery(
        @Nullable String service,
        @Nullable String status,
        @Nullable String text,
        int page,
        int size,
        Set<String> hidden,
        @Nullable Bound bound,
        @Nullable Own own,
        @Nullable Long assignee) {

    /**
     * Of these services only the cases of one union and those below it.
     *
     * @param unionPath the path of that union
     */
    public record Bound(Set<String> services, String unionPath) {
        public Bound {
            services = Set.copyOf(services);
        }
    }

    /** Of these services only cases that are nobody's, or this operator's. */
    public record Own(Set<String> services, long operatorId) {
        public Own {
            services = Set.copyOf(services);
        }
    }

    public CaseQuery(@Nullable String service, @Nullable String status, @Nullable String text, int page, int size) {
        this(service, status, text, page, size, Set.of(), null, null, null);
    }

    public CaseQuery {
        hidden = Set.copyOf(hidden);
        page = Math.max(page, 0);
        size = Math.min(Math.max(size, 1), 100);
    }
}
