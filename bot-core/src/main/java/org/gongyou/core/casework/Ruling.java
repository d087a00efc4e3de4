package org.gongyou.core.casework;

import org.jspecify.annotations.Nullable;

/**
 * What an operator decides.
 *
 * @param action one that the workflow allows from the case's status
 * @param reason told to the applicant; some actions require it
 * @param version the version of the case that the operator was looking at
 * @param enclosure shown to the applicant with the notice, by its id
 */
public record Ruling(
        String action,
        @Nullable String reason,
        int version,
        @Nullable String enclosure) {

    public Ruling(String action, @Nullable String reason, int version) {
        this(action, reason, version, null);
    }
}
