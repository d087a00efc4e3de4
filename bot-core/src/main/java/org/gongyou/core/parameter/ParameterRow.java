package org.gongyou.core.parameter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code region_parameter}. */
record ParameterRow(
        long id,
        String regionCode,
        String paramCode,
        String paramValue,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        @Nullable String sourceUrl,
        String changedBy,
        Instant updatedAt) {}
