package org.gongyou.channels.loopback;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.stereotype.Component;

/**
 * Access tokens of both kinds.
 *
 * <p>The plain call mints a new token every time and leaves the one before it five minutes. The stable call gives the same
 * token until shortly before it runs out; a forced refresh kills it, at most twenty times a day and not twice within half
 * a minute, else it is not forced. The two kinds leave each other alone.
 */
@Component
@ConditionalOnSimulator
class Tokens {

    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Duration FORCE_PAUSE = Duration.ofSeconds(30);
    private static final int FORCES_PER_DAY = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A token as the platform knows it. */
    private record Token(String token, String account, long issuedAt, long expiresAt, boolean superseded) {}

    /** A token as the caller gets it. */
    record Granted(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    private final LoopbackDatabase database;
    private final Settings settings;
    private final Clock clock;

    Tokens(LoopbackDatabase database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized Granted plain(String account) {
        return database.inTransaction(() -> {
            supersede(account, "plain", clock.millis() + OVERLAP.toMillis());
            return mint(account, "plain");
        });
    }

    synchronized Granted stable(String account, boolean force) {
        return database.inTransaction(() -> {
            Optional<Token> current = current(account);
            if (force && mayForce(account, current)) {
                supersede(account, "stable", clock.millis());
                return mint(account, "stable");
            }
            long early = Math.min(OVERLAP.toMillis(), settings.knobs(account).tokenTtlSeconds() * 1000 / 24);
            return current.filter(token -> token.expiresAt() - clock.millis() > early)
                    .map(token -> new Granted(token.token(), (token.expiresAt() - clock.millis()) / 1000))
                    .orElseGet(() -> mint(account, "stable"));
        });
    }

    /**
     * The account that a token speaks for.
     *
     * @throws ApiError 40014 if there was never such a token, 40001 if a newer one took its place, 42001 if it ran out
     */
    String account(String value) {
        Token token = database.sql(
                        "SELECT token, account, issued_at, expires_at, superseded FROM token WHERE token = ?")
                .param(value)
                .query(Token.class)
                .optional()
                .orElseThrow(() -> new ApiError(40014));
        if (token.expiresAt() <= clock.millis()) {
            throw new ApiError(token.superseded() ? 40001 : 42001);
        }
        return token.account();
    }

    private Optional<Token> current(String account) {
        return database.sql("""
                        SELECT token, account, issued_at, expires_at, superseded FROM token
                        WHERE account = ? AND kind = 'stable' AND NOT superseded AND expires_at > ?
                        ORDER BY expires_at DESC LIMIT 1""")
                .params(account, clock.millis())
                .query(Token.class)
                .optional();
    }

    private boolean mayForce(String account, Optional<Token> current) {
        boolean justMinted = current.filter(token -> clock.millis() - token.issuedAt() < FORCE_PAUSE.toMillis())
                .isPresent();
        String today = "force-refresh " + LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return !justMinted && database.count(account, today) <= FORCES_PER_DAY;
    }

    private void supersede(String account, String kind, long until) {
        database.sql("""
                        UPDATE token SET superseded = TRUE, expires_at = LEAST(expires_at, ?)
                        WHERE account = ? AND kind = ? AND NOT superseded AND expires_at > ?""").params(until, account, kind, clock.millis()).update();
    }

    private Granted mint(String account, String kind) {
        byte[] random = new byte[99];
        RANDOM.nextBytes(random);
        String value = "90_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        long now = clock.millis();
        long life = settings.knobs(account).tokenTtlSeconds();
        database.sql("DELETE FROM token WHERE expires_at < ?")
                .param(now - Duration.ofDays(1).toMillis())
                .update();
        database.sql(
                        "INSERT INTO token (token, account, kind, issued_at, expires_at, superseded) VALUES (?, ?, ?, ?, ?, ?)")
                .params(value, account, kind, now, now + life * 1000, false)
                .update();
        return new Granted(value, life);
    }
}
