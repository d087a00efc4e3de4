package org.gongyou.core.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that answers a question.
 *
 * @param key how the answer names it
 * @param type null while its bytes are still with the platform
 * @param lost why there is nothing to be had any more, in Chinese
 */
public record KeptFile(
        String key,
        Instant at,
        @Nullable FileType type,
        @Nullable String lost) {}
