package org.gongyou.core.aid;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment list (发放名册).
 *
 * @param checker who compared it with its cases, somebody else than its maker; null before
 * @param exportedAt when its file was first given out, so that the bank may have it; null before
 * @param paidAt when its payment was confirmed; null before
 */
public record PaymentList(
        long id,
        long unionId,
        String maker,
        Instant madeAt,
        @Nullable String checker,
        @Nullable Instant checkedAt,
        @Nullable Instant exportedAt,
        @Nullable String payer,
        @Nullable Instant paidAt,
        long payments,
        BigDecimal total) {}
