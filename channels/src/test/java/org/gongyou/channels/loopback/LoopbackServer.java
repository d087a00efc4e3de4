package org.gongyou.channels.loopback;

import java.net.URI;
import java.util.List;
import org.gongyou.channels.callback.Secret;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccount.Kind;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wecom.WeComAccounts;
import org.gongyou.channels.weibo.WeiboAccounts;
import org.gongyou.core.TestTime;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The loopback platform alone on a server, with nothing of ours behind the webhook. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan
class LoopbackServer {

    @Bean
    TestTime clock() {
        return TestTime.standing();
    }

    @Bean
    WeChatAccounts accounts() {
        return new WeChatAccounts(List.of(
                account("demo", Kind.VERIFIED_SERVICE, true),
                account("demo-sub", Kind.UNVERIFIED_SUBSCRIPTION, true),
                account("real", Kind.VERIFIED_SERVICE, false)));
    }

    @Bean
    WeiboAccounts weiboAccounts() {
        return new WeiboAccounts(List.of());
    }

    @Bean
    WeComAccounts weComAccounts() {
        return new WeComAccounts(List.of());
    }

    private static WeChatAccount account(String name, Kind kind, boolean demo) {
        return new WeChatAccount(
                name,
                "演示 " + name,
                "wx-" + name,
                new Secret("secret-" + name),
                new Secret("token" + kind.ordinal()),
                new Secret("abcdefghijklmnopqrstuvwxyz0123456789ABCDEF" + "A"),
                "gh_" + name,
                kind,
                demo,
                URI.create("http://127.0.0.1:1/simulator/wechat"));
    }
}
