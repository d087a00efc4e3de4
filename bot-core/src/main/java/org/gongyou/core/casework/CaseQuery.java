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
 */
public record CaseQuery(
        @Nullable String service,
        @Nullable String status,
        @Nullable String text,
        int page,
        int size,
        Set<String> hidden) {

    public CaseQuery(@Nullable String service, @Nullable String status, @Nullable String text, int page, int size) {
        this(service, status, text, page, size, Set.of());
    }

    public CaseQuery {
        hidden = Set.copyOf(hidden);
        page = Math.max(page, 0);
        size = Math.min(Math.max(size, 1), 100);
    }
}
