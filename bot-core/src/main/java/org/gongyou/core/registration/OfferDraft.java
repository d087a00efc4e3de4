package org.gongyou.core.registration;

import java.time.Instant;
import org.gongyou.core.registration.Offer.Audience;
import org.jspecify.annotations.Nullable;

/**
 * An offer as an operator writes it.
 *
 * @param regionCode six digits; 000000 for everybody
 */
public record OfferDraft(
        String service,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        Instant closesAt,
        int capacity,
        boolean waitingList,
        Audience audience,
        String regionCode,
        @Nullable Long unionId,
        String note) {

    /**
     * @throws IllegalOfferException naming what does not fit
     */
    public OfferDraft {
        title = title.strip();
        place = place.strip();
        note = note.strip();
        refuse(title.isEmpty() || title.length() > 40, "标题要写 1 到 40 个字。");
        refuse(place.isEmpty() || place.length() > 100, "地点要写 1 到 100 个字。");
        refuse(note.length() > 500, "说明最多 500 字。");
        refuse(!endsAt.isAfter(startsAt), "结束时间要晚于开始时间。");
        refuse(closesAt.isAfter(endsAt), "报名截止不能晚于结束时间。");
        refuse(capacity < 1 || capacity > 100_000, "名额要在 1 到 100000 之间。");
        refuse(!regionCode.matches("\\d{6}"), "地区要写六位区划代码，不限地区写 000000。");
        refuse(audience == Audience.UNION && unionId == null, "限本工会会员的，要选是哪个工会。");
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalOfferException(why);
        }
    }
}
