package org.gongyou.core.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param status {@code PENDING}, {@code SENT}, {@code WAITING} for the person's next message, or {@code FAILED}
 */
public record DeliveryState(
        Instant at, String status, int attempts, @Nullable String lastError, String text) {}
