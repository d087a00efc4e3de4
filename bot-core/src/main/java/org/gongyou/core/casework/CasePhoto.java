package org.gongyou.core.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo or file of a case.
 *
 * @param key by which {@link Cases#photo} shows it
 * @param label of the question that it answers
 * @param type {@code JPEG}, {@code PNG} or {@code PDF}; null while it is still with the platform that took it
 * @param lost why it will never come, in Chinese
 */
public record CasePhoto(
        String key,
        String slot,
        String label,
        Instant at,
        @Nullable String type,
        @Nullable String lost) {}
