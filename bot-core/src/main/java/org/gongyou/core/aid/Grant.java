package org.gongyou.core.aid;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money proposed for a case.
 *
 * @param tier the household's tier when it was proposed
 * @param amount yuan
 * @param basis the document behind the amount
 */
public record Grant(
        long caseId,
        AidItem item,
        String tier,
        BigDecimal amount,
        String basis,
        long operatorId,
        String operatorName,
        Instant decidedAt) {}
