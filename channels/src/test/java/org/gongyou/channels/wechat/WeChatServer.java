package org.gongyou.channels.wechat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.gongyou.channels.callback.CallbackWatch;
import org.gongyou.channels.callback.Reception;
import org.gongyou.channels.callback.Secret;
import org.gongyou.channels.token.OwnTokenShelf;
import org.gongyou.channels.token.TokenShelf;
import org.gongyou.channels.wechat.WeChatAccount.Kind;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A real server with nothing behind it but a {@link House}. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({
    WeChatController.class,
    Attempts.class,
    CallbackWatch.class,
    WeChatChannel.class,
    Pictures.class,
    PlatformClients.class
})
class WeChatServer {

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(WeChatServer.class)
                .properties("server.port=0", "logging.level.root=info", "spring.main.banner-mode=off")
                .run();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TokenShelf tokenShelf() {
        return new OwnTokenShelf();
    }

    @Bean
    WeChatProperties properties() {
        return Payloads.properties();
    }

    @Bean
    WeChatAccounts accounts() {
        URI api = URI.create("http://127.0.0.1:9");
        WeChatAccount test = Payloads.account(Kind.VERIFIED_SERVICE, api);
        return new WeChatAccounts(List.of(
                test,
                named("sub", Kind.UNVERIFIED_SUBSCRIPTION, false, Payloads.AES_KEY),
                named("safe", Kind.VERIFIED_SERVICE, true, Payloads.AES_KEY),
                named("keyless", Kind.VERIFIED_SERVICE, false, "")));
    }

    private static WeChatAccount named(String name, Kind kind, boolean safeOnly, String key) {
        return new WeChatAccount(
                name,
                name,
                Payloads.APP_ID,
                new Secret("app-secret"),
                new Secret(Payloads.TOKEN),
                new Secret(key),
                Payloads.ORIGINAL_ID,
                kind,
                false,
                safeOnly,
                URI.create("http://127.0.0.1:9"));
    }

    @Bean
    Permissions permissions() {
        return new Permissions((account, capability) -> false, (account, capability, reason) -> {});
    }

    @Bean
    House house() {
        return new House();
    }

    @Bean
    Reception reception(House house, ApplicationEventPublisher events, Clock clock) {
        return new Reception(house.doors(), events, clock);
    }
}
