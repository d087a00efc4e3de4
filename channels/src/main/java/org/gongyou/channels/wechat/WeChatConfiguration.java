package org.gongyou.channels.wechat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.DemoAccounts.Overrides;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Puts the official accounts together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeChatProperties.class)
class WeChatConfiguration {

    /** The accounts that the loopback platform plays. */
    record Demos(List<WeChatAccount> accounts) {}

    @Bean
    WeChatAccounts weChatAccounts(WeChatProperties properties, ObjectProvider<Demos> demos) {
        List<WeChatAccount> accounts = new ArrayList<>();
        demos.ifAvailable(available -> accounts.addAll(available.accounts()));
        properties.accounts().stream()
                .filter(WeChatProperties.Account::enabled)
                .map(WeChatProperties.Account::toAccount)
                .forEach(accounts::add);
        return new WeChatAccounts(accounts);
    }

    /** Only where the simulator is on. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSimulator
    static class Demo {

        @Bean
        Demos demoAccounts(Environment environment) {
            Path dataDir = Path.of(environment.getProperty("gongyou.data-dir", "data"));
            Overrides overrides = new Overrides(
                    environment.getProperty("GONGYOU_DEMO_TOKEN"),
                    environment.getProperty("GONGYOU_DEMO_AES_KEY"),
                    environment.getProperty("GONGYOU_DEMO_APPID"));
            int port = environment.getProperty("server.port", Integer.class, 8080);
            return new Demos(new DemoAccounts(dataDir).load(overrides, loopback(port)));
        }

        @Bean
        DemoPlatformLocator demoPlatformLocator(WeChatAccounts accounts) {
            return new DemoPlatformLocator(accounts);
        }
    }

    /** Finds out where the loopback platform listens. */
    record DemoPlatformLocator(WeChatAccounts accounts) {

        @EventListener
        void serverStarted(WebServerInitializedEvent event) {
            if (event.getApplicationContext().getServerNamespace() == null) {
                accounts.demoApiAt(loopback(event.getWebServer().getPort()));
            }
        }
    }

    private static URI loopback(int port) {
        return URI.create("http://127.0.0.1:" + port + "/simulator/wechat");
    }
}
