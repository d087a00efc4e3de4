package org.gongyou.channels.app;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    FilterRegistrationBean<BodyLimitFilter> appBodyLimit(AppProperties properties, JsonMapper json) {
        FilterRegistrationBean<BodyLimitFilter> filter = new FilterRegistrationBean<>(
                new BodyLimitFilter((int) properties.bodyLimit().toBytes(), json));
        filter.addUrlPatterns("/channels/app/*");
        return filter;
    }
}
