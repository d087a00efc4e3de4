package org.gongyou.channels.wechat.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.DemoPhone;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.menu.Menu.Action;
import org.gongyou.channels.wechat.menu.Menu.Conditional;
import org.gongyou.channels.wechat.menu.Menu.Entry;
import org.gongyou.channels.wechat.menu.Menus.Draft;
import org.gongyou.channels.wechat.menu.Menus.Live;
import org.gongyou.channels.wechat.menu.Menus.MenuChangedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Menus at the loopback platform. */
@ChannelsTest
class MenusTest {

    private static final Entry JOIN = entry("我要入会", Action.SERVICE, "org.member.join");
    private static final Entry ALL = entry("全部服务", Action.SERVICES, null);
    private static final Entry HELP = new Entry(
            "找帮助",
            Action.NONE,
            null,
            null,
            null,
            List.of(
                    entry("法律援助", Action.SERVICE, "law.aid_apply"),
                    entry("转人工", Action.HUMAN, null),
                    entry("工会章程", Action.PAGE, "https://example.org/charter")));
    private static final Menu WHOLE = new Menu(
            List.of(JOIN, HELP),
            List.of(new Conditional(null, "2", List.of(ALL)), new Conditional("101", null, List.of(JOIN))));

    @LocalServerPort
    private int port;

    @Autowired
    private Menus menus;

    @Autowired
    private WeChatAccounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private DemoPhone phone;

    @BeforeEach
    @AfterEach
    void beginAfresh() {
        phone = new DemoPhone(port);
        phone.resetKnobs();
        jdbc.update("DELETE FROM wechat_menu");
    }

    private static Entry entry(String name, Action action, @Nullable String target) {
        return new Entry(name, action, target, null, null, List.of());
    }

    private WeChatAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    private Draft kept(Menu menu) {
        return menus.keep(demo(), menu, menus.draft(demo()).version(), "admin");
    }

    private void publish(Menu menu) {
        assertThat(menus.publish(demo(), kept(menu).version(), "admin")).isEmpty();
    }

    @Test
    void publishesAMenuWhoseEntriesStartServices() {
        publish(WHOLE);

        Live live = menus.live(demo());
        assertThat(live.menu()).isEqualTo(WHOLE);
        assertThat(live.ours()).isTrue();
        assertThat(menus.draft(demo()).current()).isTrue();
        assertThat(phone.say(Map.of("type", "event", "event", "CLICK", "key", "start:org.member.join")))
                .contains("收到：start:org.member.join");
    }

    @Test
    void replacesConditionalMenusToo() {
        publish(WHOLE);
        Menu other = new Menu(List.of(JOIN), List.of(new Conditional(null, "1", List.of(HELP))));

        publish(other);

        assertThat(menus.live(demo()).menu()).isEqualTo(other);
    }

    @Test
    void showsWhatIsLiveWhenSomethingElseIsOrOnlyAPartWasPublished() {
        publish(WHOLE);
        Draft draft = kept(new Menu(List.of(ALL), WHOLE.conditional()));
        phone.post("knobs", Map.of("errorOn", "addconditional", "errcode", 65316, "failNext", 1));

        assertThatThrownBy(() -> menus.publish(demo(), draft.version(), "admin"))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageContaining("域名");
        Live live = menus.live(demo());
        assertThat(live.ours()).isFalse();
        assertThat(live.menu()).isEqualTo(new Menu(List.of(ALL), List.of()));
        assertThat(menus.publish(demo(), draft.version(), "admin")).isEmpty();
        assertThat(menus.live(demo()).ours()).isTrue();
    }

    @Test
    void findsFaultsBeforeThePlatformDoes() {
        List<Entry> subs = new ArrayList<>(Collections.nCopies(6, entry("法律援助", Action.SERVICE, "law.gone")));
        Menu bad = new Menu(
                List.of(
                        entry("这个名称实在太长了", Action.PAGE, "ftp://example.org"),
                        new Entry("多", Action.NONE, null, null, null, subs),
                        entry(" ", Action.NONE, null),
                        entry("四", Action.MINI_PROGRAM, "https://example.org")),
                List.of(new Conditional(null, " ", List.of())));

        List<String> faults = kept(bad).faults();

        assertThat(String.join("\n", faults))
                .contains("现在有 4 个", "名称太长", "https://", "最多 5 个，现在有 6 个", "这项服务已经没有了", "没有名称")
                .contains("没有选点了以后做什么", "AppID", "个性化菜单 1：要选标签或手机系统", "个性化菜单 1：一级菜单要有 1 到 3 个");
        assertThat(menus.publish(demo(), menus.draft(demo()).version(), "admin"))
                .isEqualTo(faults);
        assertThat(menus.draft(demo()).current()).isFalse();
    }

    @Test
    void counts16BytesAsThePlatformDoes() {
        assertThat(kept(new Menu(List.of(entry("工会服务站", Action.SERVICES, null)), List.of()))
                        .faults())
                .isEmpty();
        assertThat(kept(new Menu(List.of(entry("工会服务中心", Action.SERVICES, null)), List.of()))
                        .faults())
                .hasSize(1);
    }

    @Test
    void letsNobodyOverwriteWhatSomebodyElseHasChanged() {
        Draft mine = kept(WHOLE);
        kept(new Menu(List.of(ALL), List.of()));

        assertThatThrownBy(() -> menus.keep(demo(), WHOLE, mine.version(), "other"))
                .isInstanceOf(MenuChangedException.class);
        assertThatThrownBy(() -> menus.keep(demo(), WHOLE, 0, "other")).isInstanceOf(MenuChangedException.class);
        assertThatThrownBy(() -> menus.publish(demo(), mine.version(), "other"))
                .isInstanceOf(MenuChangedException.class);
    }

    @Test
    void explainsWhereThereMayBeNone() {
        WeChatAccount sub = accounts.find("demo-sub").orElseThrow();

        assertThatThrownBy(() -> menus.live(sub))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageContaining("48001");
    }
}
