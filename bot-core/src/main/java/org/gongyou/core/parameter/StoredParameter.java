package org.gongyou.core.parameter;

import java.time.Instant;

/**
 * A parameter as it is kept.
 *
 * @param changedBy who entered or changed it last
 */
public record StoredParameter(long id, Parameter parameter, String changedBy, Instant updatedAt) {}
