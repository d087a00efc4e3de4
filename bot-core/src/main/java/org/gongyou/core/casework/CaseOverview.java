package org.gongyou.core.casework;

import java.util.List;

/**
 * How much there is to do.
 *
 * @param urgent urgent cases that are still undecided
 * @param today cases opened today, in China
 */
public record CaseOverview(List<StatusCount> byStatus, long urgent, long today) {

    /** How many cases of a service stand where. */
    public record StatusCount(String service, String serviceTitle, String status, String label, long count) {}

    public CaseOverview {
        byStatus = List.copyOf(byStatus);
    }
}
