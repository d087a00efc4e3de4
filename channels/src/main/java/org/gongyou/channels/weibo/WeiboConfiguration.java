package org.gongyou.channels.weibo;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.callback.Secret;
import org.gongyou.channels.weibo.WeiboProperties.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Puts the Weibo accounts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeiboProperties.class)
class WeiboConfiguration {

    /** The account that the loopback platform plays. */
    record Demo(WeiboAccount account) {}

    @Bean
    WeiboAccounts weiboAccounts(WeiboProperties properties, ObjectProvider<Demo> demo) {
        List<WeiboAccount> accounts = new ArrayList<>();
        demo.ifAvailable(available -> accounts.add(available.account()));
        properties.accounts().stream()
                .filter(WeiboProperties.Account::enabled)
                .map(WeiboAccount::of)
                .forEach(accounts::add);
        return new WeiboAccounts(accounts);
    }

    /** Every morning, so that somebody is there to do something about it. */
    @Bean
    Task<Void> weiboTokenTask(TokenReminder reminder) {
        return Tasks.recurring("weibo-tokens", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(9, 0)))
                .execute((instance, context) -> reminder.look());
    }

    /** What people say publicly, where that is wanted; see {@link WeiboProperties.PublicRemarks}. */
    @Bean
    Task<Void> weiboRemarkTask(RemarkPolls polls, Remarks remarks) {
        return Tasks.recurring("weibo-remarks", FixedDelay.ofMinutes(1)).execute((instance, context) -> {
            polls.lookAround();
            remarks.answerDue();
        });
    }

    @Bean
    Task<Void> weiboForgetTask(Remarks remarks) {
        return Tasks.recurring("weibo-forget-remarks", FixedDelay.ofHours(24))
                .execute((instance, context) -> remarks.forgetOld());
    }

    /** Only where the simulator is on. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSimulator
    static class DemoConfiguration {

        /** Its words are drawn at every start: the platform that must know them is in the same process. */
        @Bean
        Demo demoWeiboAccount() {
            return new Demo(new WeiboAccount(
                    "demo",
                    "工友（演示微博）",
                    new Secret(draw()),
                    new Secret(draw()),
                    null,
                    "5000000001",
                    "gongyou.example.org",
                    WeiboProperties.Switches.DEFAULT.withRemarks(new WeiboProperties.PublicRemarks(
                            Duration.ofMinutes(10),
                            Answers.ASKED,
                            10,
                            "/2/comments/reply.json",
                            "/2/comments/create.json",
                            "127.0.0.1")),
                    true,
                    URI.create("http://127.0.0.1:8080/simulator/weibo")));
        }

        @Bean
        DemoWeiboLocator demoWeiboLocator(WeiboAccounts accounts) {
            return new DemoWeiboLocator(accounts);
        }

        private static String draw() {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            return HexFormat.of().formatHex(random);
        }
    }

    /** Finds out where the loopback platform listens. */
    record DemoWeiboLocator(WeiboAccounts accounts) {

        @EventListener
        void serverStarted(WebServerInitializedEvent event) {
            if (event.getApplicationContext().getServerNamespace() == null) {
                accounts.demoApiAt(
                        URI.create("http://127.0.0.1:" + event.getWebServer().getPort() + "/simulator/weibo"));
            }
        }
    }
}
