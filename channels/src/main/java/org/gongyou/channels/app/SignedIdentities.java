package org.gongyou.channels.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a union's own app says about who is signed in there: the app's server signs the name of its user and an end of
 * validity with a secret that it shares with us, so that nobody else can claim to be that user.
 */
@Component
class SignedIdentities {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final String secret;
    private final Clock clock;

    /**
     * @param secret shared with the app's server, at least 32 characters; nobody can sign where it is empty
     */
    SignedIdentities(@Value("${gongyou.app.identity-secret:}") String secret, Clock clock) {
        if (!secret.isEmpty() && secret.length() < 32) {
            throw new IllegalArgumentException(
                    "gongyou.app.identity-secret (GONGYOU_APP_IDENTITY_SECRET) needs at least 32 characters.");
        }
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * A claim to be somebody.
     *
     * @param memberId the user's name in the app; one name is one person for good
     * @param exp until when the claim is good, in seconds since the epoch, at most an hour from now
     * @param hash hexadecimal HMAC-SHA256 of {@code memberId + "." + exp}
     */
    record Claim(String memberId, long exp, String hash) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /**
     * Checks a claim.
     *
     * @return the name under which the conversation knows him; it tells nothing of who he is
     * @throws AppProblem 401 if it is not signed by the app, or no longer good
     */
    String check(Claim claim) {
        Instant now = clock.instant();
        Instant end = Instant.ofEpochSecond(Math.max(0, Math.min(claim.exp(), 253_402_300_799L)));
        boolean inTime = end.isAfter(now) && !end.isAfter(now.plus(LONGEST));
        if (secret.isEmpty() || claim.memberId().isBlank() || claim.memberId().length() > 128) {
            throw AppProblem.noIdentity();
        }
        byte[] right = sign(secret, claim.memberId() + "." + claim.exp()).getBytes(StandardCharsets.US_ASCII);
        byte[] given = claim.hash().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(right, given) || !inTime) {
            throw AppProblem.noIdentity();
        }
        return "u" + sign(secret, "sender/" + claim.memberId()).substring(0, 40);
    }

    static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }

    /** A claim as a request makes it; null where it makes none. */
    static @Nullable Claim claim(@Nullable String memberId, @Nullable Long exp, @Nullable String hash) {
        if (memberId == null && exp == null && hash == null) {
            return null;
        }
        if (memberId == null || exp == null || hash == null) {
            throw AppProblem.badRequest("member_id、exp、identity_hash 要一起给出。");
        }
        return new Claim(memberId, exp, hash);
    }
}
