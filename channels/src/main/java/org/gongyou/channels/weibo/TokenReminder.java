package org.gongyou.channels.weibo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.channels.weibo.WeiboClient.WeiboException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reminds of tokens that run out: nobody can renew them but a human at the account's management centre. By what is
 * configured, or else by what the platform says.
 */
@Component
public class TokenReminder {

    /** From so many days before the end on, somebody is told every morning. */
    static final int DAYS = 14;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Logger log = LoggerFactory.getLogger(TokenReminder.class);

    private final WeiboAccounts accounts;
    private final WeiboClient client;
    private final Clock clock;

    TokenReminder(WeiboAccounts accounts, WeiboClient client, Clock clock) {
        this.accounts = accounts;
        this.client = client;
        this.clock = clock;
    }

    /**
     * A token's end.
     *
     * @param days how many days are left; negative when it is past
     */
    public record Ending(String account, LocalDate on, long days) {

        /** What an operator should read; empty while there is time. */
        public Optional<String> warning() {
            if (days > DAYS) {
                return Optional.empty();
            }
            String when = days < 0 ? "已于 " + on + " 过期" : "将于 " + on + " 过期（还有 " + days + " 天）";
            return Optional.of("access_token " + when + "。在微博管理中心重新授权并复制新的 access_token");
        }
    }

    /** The ends that are known. */
    public List<Ending> endings() {
        return accounts.all().stream()
                .filter(account -> !account.accessToken().isEmpty())
                .flatMap(account -> ending(account).stream())
                .toList();
    }

    /** Warns in the log of tokens that have run out or soon will. */
    void look() {
        endings()
                .forEach(ending ->
                        ending.warning().ifPresent(warning -> log.warn("weibo/{}: {}", ending.account(), warning)));
    }

    /** The end of an account's token; empty if neither configuration nor platform say. */
    public Optional<Ending> ending(WeiboAccount account) {
        LocalDate given = account.tokenExpires();
        LocalDate on = given == null ? told(account).orElse(null) : given;
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        return Optional.ofNullable(on).map(end -> new Ending(account.name(), end, ChronoUnit.DAYS.between(today, end)));
    }

    private Optional<LocalDate> told(WeiboAccount account) {
        try {
            JsonNode info = client.post(account, "/oauth2/get_token_info", Map.of());
            long seconds = info.path("expire_in").asLong(-1);
            Instant end = clock.instant().plusSeconds(seconds);
            return seconds < 0 ? Optional.empty() : Optional.of(LocalDate.ofInstant(end, CHINA));
        } catch (WeiboException e) {
            return Optional.empty();
        }
    }
}
