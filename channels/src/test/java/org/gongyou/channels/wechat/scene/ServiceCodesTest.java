package org.gongyou.channels.wechat.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.DemoPhone;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.scene.ServiceCodes.BadCodeException;
import org.gongyou.channels.wechat.scene.ServiceCodes.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Codes at the loopback platform: made, scanned, led elsewhere. */
@ChannelsTest
class ServiceCodesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ServiceCodes codes;

    @Autowired
    private WeChatAccounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private DemoPhone phone;

    @BeforeEach
    void takeAPhone() {
        phone = new DemoPhone(port);
    }

    private WeChatAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    private ServiceCode made(Wish wish) {
        return codes.make(demo(), wish, "admin");
    }

    @Test
    void leadsWhoeverScansItToItsService() {
        ServiceCode code = made(new Wish("law.aid_apply", "余杭区工会服务大厅", null));

        assertThat(code.url()).startsWith("http");
        assertThat(code.expiresAt()).isNull();
        assertThat(codes.service(demo(), code.scene())).hasValue("law.aid_apply");
        assertThat(phone.post("followers", Map.of("openid", phone.openid(), "action", "follow", "scene", code.scene())))
                .contains("开始 law.aid_apply");
        assertThat(phone.say(Map.of("type", "event", "event", "SCAN", "key", code.scene())))
                .contains("开始 law.aid_apply");
    }

    @Test
    void leadsElsewhereWithoutBeingPrintedAgain() {
        ServiceCode code = made(new Wish("law.aid_apply", "大厅", Duration.ofDays(7)));

        assertThat(codes.lead(demo(), code.id(), "org.member.join")).isTrue();
        assertThat(codes.service(demo(), code.scene())).hasValue("org.member.join");
        assertThat(codes.withdraw(demo(), code.id())).isTrue();
        assertThat(codes.service(demo(), code.scene())).isEmpty();
        assertThat(codes.withdraw(demo(), code.id())).isFalse();
        assertThat(codes.of(demo())).extracting(ServiceCode::id).doesNotContain(code.id());
    }

    @Test
    void endsWhenThePlatformSays() {
        ServiceCode code = made(new Wish("law.aid_apply", "活动现场", Duration.ofDays(30)));

        assertThat(code.expiresAt()).isEqualTo(code.createdAt().plus(Duration.ofDays(30)));
    }

    @Test
    void leavesOtherScenesAlone() {
        String stranger = "gy-" + UUID.randomUUID().toString().substring(0, 18);

        assertThat(codes.service(demo(), stranger)).isEmpty();
        assertThat(codes.service(demo(), "poster")).isEmpty();
        assertThat(phone.say(Map.of("type", "event", "event", "SCAN", "key", stranger)))
                .contains("您好，我是工友");
    }

    @Test
    void refusesWhatLeadsNowhere() {
        assertThatThrownBy(() -> made(new Wish("no.such", "大厅", null)))
                .isInstanceOf(BadCodeException.class)
                .hasMessageContaining("没有这项服务");
        assertThatThrownBy(() -> made(new Wish("law.aid_apply", " ", null))).isInstanceOf(BadCodeException.class);
        assertThatThrownBy(() -> made(new Wish("law.aid_apply", "大厅", Duration.ofDays(31))))
                .isInstanceOf(BadCodeException.class)
                .hasMessageContaining("30 天");
    }

    @Test
    void keepsNothingThatThePlatformDoesNotMake() {
        int before = codes.of(demo()).size();

        assertThatThrownBy(() -> codes.make(
                        accounts.find("demo-sub").orElseThrow(), new Wish("law.aid_apply", "大厅", null), "admin"))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageContaining("48001")
                .hasMessageContaining("微信认证");
        assertThat(codes.of(demo())).hasSize(before);
        assertThat(jdbc.queryForList("SELECT id FROM wechat_scene WHERE account = 'demo-sub'"))
                .isEmpty();
    }
}
