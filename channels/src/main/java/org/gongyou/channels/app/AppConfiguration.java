package org.gongyou.channels.app;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongyou.core.conversation.Transcript;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import tools.jackson.databind.json.JsonMapper;

/** Wires the app channel. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AppProperties.class)
class AppConfiguration {

    /** Sessions that have run out are forgotten, by one instance for all. */
    @Bean
    RecurringTask<Void> forgetExpiredAppSessions(AppSessions sessions) {
        return Tasks.recurring("app-forget-expired-sessions", FixedDelay.ofHours(1))
                .execute((instance, context) -> sessions.forgetExpired());
    }

    @Bean
    ConversationWatch conversationWatch(AppProperties properties, Transcript transcript) {
        return new ConversationWatch(properties.safetyPoll(), transcript::lastSeqs);
    }

    @Bean
    AppSocket.House appSockets(Transcript transcript, ConversationWatch watch, JsonMapper json, Clock clock) {
        return new AppSocket.House(transcript, watch, json, clock);
    }

    @Bean
    @Conditional(OnRedis.class)
    RedisHints redisHints(RedisConnectionFactory connections, Hints hints) {
        return new RedisHints(connections, hints::deliver);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> appBodyLimit(AppProperties properties, JsonMapper json) {
        FilterRegistrationBean<BodyLimitFilter> filter = new FilterRegistrationBean<>(
                new BodyLimitFilter((int) properties.bodyLimit().toBytes(), json));
        filter.addUrlPatterns("/channels/app/*");
        return filter;
    }

    /**
     * Pages of other sites get nothing here unless their site is named; so it is for sockets, which begin as requests. What
     * comes from no page names no origin, and proves itself by its token alone.
     */
    @Bean
    FilterRegistrationBean<CorsFilter> appOrigins(Sites sites) {
        FilterRegistrationBean<CorsFilter> filter =
                new FilterRegistrationBean<>(new CorsFilter(request -> cors(sites.originsOf(request.getRequestURI()
                        .replaceFirst("^.*?/channels/app/", "")
                        .replaceFirst("/.*$", "")))));
        filter.addUrlPatterns("/channels/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static CorsConfiguration cors(List<String> origins) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "Last-Event-ID"));
        cors.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        cors.setAllowCredentials(false);
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }
}
