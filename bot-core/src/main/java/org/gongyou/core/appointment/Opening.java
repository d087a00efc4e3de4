package org.gongyou.core.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Times that an operator opens in one go: from then to then, cut into pieces.
 *
 * @param minutes how long each is
 */
public record Opening(String service, String host, String place, Instant from, Instant to, int minutes) {

    private static final int MOST = 48;

    /**
     * @throws IllegalOpeningException naming what does not fit
     */
    public Opening {
        host = host.strip();
        place = place.strip();
        refuse(host.isEmpty() || host.length() > 32, "值班人要写 1 到 32 个字。");
        refuse(place.isEmpty() || place.length() > 100, "地点或方式要写 1 到 100 个字。");
        refuse(minutes < 10 || minutes > 480, "每次时长要在 10 到 480 分钟之间。");
        refuse(!to.isAfter(from), "结束时间要晚于开始时间。");
        long pieces = Duration.between(from, to).toMinutes() / Math.max(minutes, 1);
        refuse(pieces < 1 || pieces > MOST, "这段时间能分成 " + pieces + " 次，要在 1 到 " + MOST + " 之间。");
    }

    /** When each begins; what is left over at the end is too short for another one. */
    List<Instant> beginnings() {
        List<Instant> beginnings = new ArrayList<>();
        Instant last = to.minus(Duration.ofMinutes(minutes));
        for (Instant at = from; !at.isAfter(last); at = at.plus(Duration.ofMinutes(minutes))) {
            beginnings.add(at);
        }
        return beginnings;
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalOpeningException(why);
        }
    }
}
