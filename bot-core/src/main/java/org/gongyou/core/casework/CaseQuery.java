package org.gongyou.core.casework;

import org.jspecify.annotations.Nullable;

/**
 * Which cases to list.
 *
 * @param text a receipt number or its beginning, or part of a union's name
 * @param page from 0
 * @param size at most 100
 */
public record CaseQuery(
        @Nullable String service,
        @Nullable String status,
        @Nullable String text,
        int page,
        int size) {

    public CaseQuery {
        page = Math.max(page, 0);
        size = Math.min(Math.max(size, 1), 100);
    }
}
