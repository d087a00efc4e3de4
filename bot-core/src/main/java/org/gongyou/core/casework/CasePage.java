package org.gongyou.core.casework;

import java.util.List;

/** Some of the cases asked for, and how many there are in all. */
public record CasePage(List<CaseSummary> items, long total, int page, int size) {

    public CasePage {
        items = List.copyOf(items);
    }
}
