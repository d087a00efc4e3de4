package org.gongyou.channels.wecom;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.callback.Secret;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Puts the customer-service accounts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeComProperties.class)
class WeComConfiguration {

    /** The account that the loopback platform plays. */
    record Demo(WeComAccount account) {}

    @Bean
    WeComAccounts weComAccounts(WeComProperties properties, ObjectProvider<Demo> demo) {
        List<WeComAccount> accounts = new ArrayList<>();
        demo.ifAvailable(available -> accounts.add(available.account()));
        properties.accounts().stream()
                .filter(WeComProperties.Account::enabled)
                .map(WeComAccount::of)
                .forEach(accounts::add);
        return new WeComAccounts(accounts);
    }

    /** Somewhere in the house every few seconds: what nobody looks after is pulled. */
    @Bean
    Task<Void> weComPullTask(Pulls pulls) {
        return Tasks.recurring("wecom-pull", FixedDelay.ofSeconds(5))
                .execute((instance, context) -> pulls.lookAround());
    }

    @Bean
    Task<Void> weComForgetTask(Sendings sendings) {
        return Tasks.recurring("wecom-forget-sendings", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> sendings.forgetOld());
    }

    /** Only where the simulator is on. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSimulator
    static class DemoConfiguration {

        private static final int KEY_BYTES = 32;

        /** Its words are drawn at every start: the platform that must know them is in the same process. */
        @Bean
        Demo demoWeComAccount() {
            return new Demo(new WeComAccount(
                    "demo",
                    "工友（演示微信客服）",
                    "ww" + draw(8),
                    new Secret(draw(16)),
                    new Secret(draw(16)),
                    new Secret(aesKey()),
                    "wkDemoGongyou0001",
                    WeComProperties.Switches.DEFAULT,
                    true,
                    URI.create("http://127.0.0.1:8080/simulator/wecom")));
        }

        @Bean
        DemoWeComLocator demoWeComLocator(WeComAccounts accounts) {
            return new DemoWeComLocator(accounts);
        }

        private static byte[] random(int bytes) {
            byte[] random = new byte[bytes];
            new SecureRandom().nextBytes(random);
            return random;
        }

        private static String draw(int bytes) {
            return HexFormat.of().formatHex(random(bytes));
        }

        private static String aesKey() {
            return Base64.getEncoder().withoutPadding().encodeToString(random(KEY_BYTES));
        }
    }

    /** Finds out where the loopback platform listens. */
    record DemoWeComLocator(WeComAccounts accounts) {

        @EventListener
        void serverStarted(WebServerInitializedEvent event) {
            if (event.getApplicationContext().getServerNamespace() == null) {
                accounts.demoApiAt(
                        URI.create("http://127.0.0.1:" + event.getWebServer().getPort() + "/simulator/wecom"));
            }
        }
    }
}
