package org.gongyou.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import me.chanjar.weixin.common.error.WxErrorException;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.token.AccessTokens;
import org.gongyou.channels.token.OwnTokenShelf;
import org.gongyou.channels.token.TokenShelf;
import org.gongyou.core.TestTime;
import org.gongyou.servers.OnMariaDbAndRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Four instances over one MariaDB make a thousand calls to the loopback platform: one token, fetched once each time. */
@ChannelsTest
@OnMariaDbAndRedis
@DirtiesContext
@TestPropertySource(properties = "gongyou.simulator=true")
@Import(TokenCustodyTest.Ears.class)
@Timeout(600)
class TokenCustodyTest {

    private static final int INSTANCES = 4;
    private static final int THREADS = 16;
    private static final int CALLS = 1000;
    private static final String CALL = "/cgi-bin/getcallbackip";
    private static final AtomicInteger DAYS = new AtomicInteger();

    /** What the platform hears and says. */
    @TestConfiguration
    static class Ears {

        final AtomicInteger tokensAsked = new AtomicInteger();
        final AtomicInteger tokensRefused = new AtomicInteger();

        @Bean
        FilterRegistrationBean<Filter> ears() {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                ContentCachingResponseWrapper heard = new ContentCachingResponseWrapper((HttpServletResponse) response);
                chain.doFilter(request, heard);
                note(((HttpServletRequest) request).getRequestURI(), heard);
                heard.copyBodyToResponse();
            });
            filter.addUrlPatterns("/simulator/wechat/cgi-bin/*");
            return filter;
        }

        private void note(String path, ContentCachingResponseWrapper heard) {
            String body = new String(heard.getContentAsByteArray(), StandardCharsets.UTF_8);
            if (path.endsWith("/stable_token")) {
                tokensAsked.incrementAndGet();
            } else if (body.contains("\"errcode\":4")) {
                tokensRefused.incrementAndGet();
            }
        }
    }

    @Autowired
    private WeChatAccounts accounts;

    @Autowired
    private WeChatProperties properties;

    @Autowired
    private TokenShelf shelf;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestTime clock;

    @Autowired
    private Ears ears;

    private final List<PlatformClients> instances = new ArrayList<>();
    private final ExecutorService callers = Executors.newFixedThreadPool(THREADS);
    private final AtomicInteger called = new AtomicInteger();

    @BeforeEach
    void start() {
        jdbc.update("DELETE FROM wechat_token");
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(new PlatformClients(properties, shelf, clock));
        }
        clock.pass(Duration.ofDays(DAYS.incrementAndGet())); // what was fetched before is over
        ears.tokensAsked.set(0);
        ears.tokensRefused.set(0);
    }

    @AfterEach
    void stop() throws IOException {
        callers.shutdownNow();
        for (PlatformClients instance : instances) {
            instance.close();
        }
    }

    private WeChatAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    private PlatformClient instance(int number) {
        return instances.get(number % INSTANCES).of(demo());
    }

    private void call(int number) throws WxErrorException {
        instance(number).get(demo().apiBase() + CALL, "");
        called.incrementAndGet();
    }

    /** Makes all the calls; when half of them are made, that happens. */
    private void callAThousandTimes(Runnable midway) throws Exception {
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            int number = i;
            calls.add(callers.submit(() -> {
                if (number == CALLS / 2) {
                    midway.run();
                }
                call(number);
                return null;
            }));
        }
        for (Future<?> call : calls) {
            call.get(300, TimeUnit.SECONDS);
        }
    }

    @Test
    void fetchesATokenOnceForAllAndOnceMoreWhenItIsOver() throws Exception {
        callAThousandTimes(() -> clock.pass(Duration.ofMinutes(118)));

        assertThat(called).hasValue(CALLS);
        assertThat(ears.tokensAsked).hasValue(2);
        assertThat(ears.tokensRefused).hasValue(0);
    }

    @Test
    void fetchesATokenOnceWhenThePlatformTakesTheOldOneBackAndRaisesNoStorm() throws Exception {
        call(0);
        clock.pass(Duration.ofSeconds(31));

        callAThousandTimes(this::somebodyElseForcesANewOne);

        assertThat(called).hasValue(CALLS + 1);
        assertThat(ears.tokensAsked)
                .as("the first, that of somebody else, and ours")
                .hasValue(3);
        // Each thread once at each instance that had not heard yet, where one takes long to hear.
        assertThat(ears.tokensRefused.get()).isBetween(1, THREADS * INSTANCES);
    }

    private void somebodyElseForcesANewOne() {
        try {
            new PlatformClient(
                            demo(),
                            org.apache.hc.client5.http.impl.classic.HttpClients.createDefault(),
                            PlatformClients.tokens(demo(), new OwnTokenShelf(), clock))
                    .getAccessToken(true);
        } catch (WxErrorException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void asksOnceWhenThePlatformRefusesATokenThatItGivesAgain() throws Exception {
        call(0);
        URI knobs = URI.create(demo().apiBase().toString().replace("/wechat", "/wechat/demo/knobs"));
        turn(knobs, "{\"errorRate\":1,\"errcode\":40001}");
        for (int i = 0; i < 40; i++) {
            int number = i;
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> call(number)))
                    .isInstanceOf(WxErrorException.class);
        }
        turn(knobs, "{\"errorRate\":0}");

        call(1);

        assertThat(ears.tokensAsked.get())
                .as("the first, and once by each instance")
                .isBetween(2, 1 + INSTANCES);
    }

    @Test
    void asksOnceInAWhileWhenThePlatformGivesNone() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        AccessTokens<WxErrorException> tokens = PlatformClients.tokens(demo(), shelf, clock);
        AccessTokens.Platform<WxErrorException> closed = () -> {
            asked.incrementAndGet();
            throw new WxErrorException(new IOException("away"));
        };
        for (int i = 0; i < 40; i++) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> tokens.current(closed)))
                    .isInstanceOf(WxErrorException.class);
        }
        assertThat(asked).hasValue(1);

        clock.pass(Duration.ofSeconds(11));

        assertThat(tokens.current(() -> new AccessTokens.Granted("next", Duration.ofHours(2))))
                .isEqualTo("next");
    }

    private static void turn(URI knobs, String body) throws Exception {
        java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(knobs)
                                .header("Content-Type", "application/json")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void keepsTokensSealed() throws Exception {
        call(0);
        String token = instance(1).getAccessToken(false);

        assertThat(jdbc.queryForList("SELECT * FROM wechat_token").toString())
                .contains(demo().appId())
                .doesNotContain(token);
    }

    @Test
    void goesOnWithItsTokenWhileTheShelfCannotBeReached() throws Exception {
        call(0);
        jdbc.update("RENAME TABLE wechat_token TO wechat_token_away");
        try {
            call(0);
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(WxErrorException.class, () -> call(1))
                            .getCause())
                    .isInstanceOf(IOException.class);
        } finally {
            jdbc.update("RENAME TABLE wechat_token_away TO wechat_token");
        }
        call(1);
    }
}
