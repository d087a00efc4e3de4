package org.gongyou.admin.cards;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gongyou.core.privacy.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Signs what a card's QR code says, and checks it again. The signature is a keyed hash (HMAC-SHA-256) under the
 * installation's keyset, so that every instance with that keyset can check it.
 */
@Component
class CardSeal {

    /** How long a QR code holds. */
    static final Duration LIFE = Duration.ofSeconds(60);

    /** Clocks of instances may differ by this much. */
    private static final Duration LENIENCE = Duration.ofSeconds(5);

    private final PersonalData keys;
    private final Clock clock;

    CardSeal(PersonalData keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What a signature is worth. */
    enum Verdict {
        GENUINE,
        EXPIRED,
        FORGED
    }

    /** The part of the address after the question mark, for a code that begins to hold now. */
    String sign(String memberNo) {
        long second = clock.instant().getEpochSecond();
        return "t=" + second + "&s=" + signature(memberNo, second);
    }

    Verdict check(String memberNo, long second, String signature) {
        boolean same = MessageDigest.isEqual(
                signature(memberNo, second).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
        if (!same) {
            return Verdict.FORGED;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(second), clock.instant());
        boolean holds = age.compareTo(LIFE) <= 0 && age.plus(LENIENCE).compareTo(Duration.ZERO) >= 0;
        return holds ? Verdict.GENUINE : Verdict.EXPIRED;
    }

    private String signature(String memberNo, long second) {
        return keys.index("card-qr", memberNo + ' ' + second);
    }
}
