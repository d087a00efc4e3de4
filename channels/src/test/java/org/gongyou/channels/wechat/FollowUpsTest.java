package org.gongyou.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongyou.channels.wechat.WeChatAccount.Kind;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    private static final OutboundMessage LONG = OutboundMessage.text("甲".repeat(682) + "乙".repeat(100));

    private final Platform platform = new Platform();
    private final PlatformClients clients = new PlatformClients(Payloads.properties());
    private final WeChatAccount account = Payloads.account(Kind.VERIFIED_SERVICE, platform.base());
    private final FollowUps followUps = new FollowUps(
            new WeChatChannel(new WeChatAccounts(List.of(account)), clients, Clock.systemUTC()), Duration.ofMillis(10));

    @AfterEach
    void stop() throws IOException {
        followUps.close();
        platform.close();
        clients.close();
    }

    @Test
    void sendsTheRestOfALongReplyAfterItsFirstBubble() {
        assertThat(followUps.firstBubble(account, Payloads.OPENID, LONG, false)).isEqualTo("甲".repeat(682));

        await().until(() -> !platform.sent().isEmpty());
        assertThat(platform.sent())
                .singleElement()
                .satisfies(body -> assertThat(body).contains("乙".repeat(100)).doesNotContain("甲"));
    }

    @Test
    void sendsNoRestForARepeat() {
        OutboundMessage other = OutboundMessage.text("甲".repeat(682) + "丙");
        followUps.firstBubble(account, Payloads.OPENID, LONG, true);
        followUps.firstBubble(account, Payloads.OPENID, other, false);

        await().until(() -> !platform.sent().isEmpty());
        assertThat(platform.sent())
                .singleElement()
                .satisfies(body -> assertThat(body).contains("丙"));
    }

    @Test
    void leavesAShortReplyInOneBubble() {
        assertThat(followUps.firstBubble(account, Payloads.OPENID, OutboundMessage.text("短"), false))
                .isEqualTo("短");
    }
}
