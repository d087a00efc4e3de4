package org.gongyou.channels.wechat.signin;

import java.time.Duration;
import java.util.Optional;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.privacy.Passes;
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

    private static final String PURPOSE = "follower";
    private static final String APART = "\n";

    private final Passes passes;

    FollowerTickets(Passes passes) {
        this.passes = passes;
    }

    /** A follower of an account. */
    public record Follower(AccountRef account, String openid) {}

    /** A ticket for a follower whom the platform has just named. */
    String issue(Follower follower) {
        return passes.issue(PURPOSE, follower.account().name() + APART + follower.openid(), LIFE);
    }

    /** Who a ticket is for; empty if we have not issued it, or it is good no longer. */
    public Optional<Follower> open(String ticket) {
        return passes.open(PURPOSE, ticket)
                .map(subject -> subject.split(APART))
                .map(words -> new Follower(new AccountRef(WeChatAccount.CHANNEL, words[0]), words[1]));
    }
}
