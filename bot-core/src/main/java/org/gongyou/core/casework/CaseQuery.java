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
 * @param bound where of some services only the cases of some unions are to be listed; null for no such bound
 */
public record CaseQuery(
        @Nullable String service,
        @Nullable String status,
        @Nullable String text,
        int page,
        int size,
        Set<String> hidden,
        @Nullable Bound bound) {

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

    public CaseQuery(@Nullable String service, @Nullable String status, @Nullable String text, int page, int size) {
        this(service, status, text, page, size, Set.of(), null);
    }

    public CaseQuery {
        hidden = Set.copyOf(hidden);
        page = Math.max(page, 0);
        size = Math.min(Math.max(size, 1), 100);
    }
}
