package org.gongyou.core.aid;

import java.time.LocalDate;

/**
 * A public notice (公示) as everybody may read it.
 *
 * @param id by which an objection names it
 * @param applicant masked: 张*
 * @param unit the employer, or the union alone where the applicant wants nobody at work to know
 * @param endsOn the last day of the period
 */
public record PublicNotice(
        long id,
        String unionName,
        String applicant,
        String unit,
        String category,
        String cause,
        LocalDate startsOn,
        LocalDate endsOn) {}
