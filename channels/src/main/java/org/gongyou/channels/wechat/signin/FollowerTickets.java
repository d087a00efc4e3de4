package org.gongyou.channels.wechat.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.privacy.PersonalData;
import org.springframework.stereotype.Component;

/**
 * What the browser of a follower carries from the platform's answer to the page that opens his session: who he is, sealed, good for two
 * minutes. It travels in a cookie that no script can read and no address shows.
 */
@Component
public class FollowerTickets {

    /** The cookie that it lies in. */
    public static final String COOKIE = "gongyou_wechat";

    /** How long it is good. */
    public static final Duration LIFE = Duration.ofMinutes(2);

    private static final String APART = "\n";

    /** So that nothing else that is sealed can pass for a ticket. */
    private static final String KIND = "follower-ticket";

    private final PersonalData personalData;
    private final Clock clock;

    FollowerTickets(PersonalData personalData, Clock clock) {
        this.personalData = personalData;
        this.clock = clock;
    }

    /** A follower of an account. */
    public record Follower(AccountRef account, String openid) {}

    /** A ticket for a follower whom the platform has just named. */
    String issue(Follower follower) {
        long end = clock.instant().plus(LIFE).getEpochSecond();
        String words = String.join(APART, KIND, follower.account().name(), follower.openid(), Long.toString(end));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(personalData.seal(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Who a ticket is for; empty if we have not issued it, or it is good no longer. */
    public Optional<Follower> open(String ticket) {
        String[] words;
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(ticket);
            words = new String(personalData.open(sealed), StandardCharsets.UTF_8).split(APART);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        boolean good = words.length == 4
                && words[0].equals(KIND)
                && words[3].matches("\\d{1,12}")
                && Instant.ofEpochSecond(Long.parseLong(words[3])).isAfter(clock.instant());
        return good
                ? Optional.of(new Follower(new AccountRef(WeChatAccount.CHANNEL, words[1]), words[2]))
                : Optional.empty();
    }
}
