package org.gongyou.core.aid;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment list (发放名册).
 *
 * @param paidAt when its payment was confirmed; null before
 */
public record PaymentList(
        long id,
        long unionId,
        String maker,
        Instant madeAt,
        @Nullable String payer,
        @Nullable Instant paidAt,
        long payments,
        BigDecimal total) {}
