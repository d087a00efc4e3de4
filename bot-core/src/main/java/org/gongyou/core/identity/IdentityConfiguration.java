package org.gongyou.core.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongyou.core.delivery.LastingTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {

    @Bean
    Task<Void> sendCodeTask(PhoneCodes codes) {
        return LastingTask.of(
                PhoneCodes.TASK, Duration.ofSeconds(5), subject -> codes.dispatch(Long.parseLong(subject)));
    }

    /** Proofs of long ago are of no use to anybody. */
    @Bean
    Task<Void> forgetCodesTask(PhoneCodes codes) {
        return Tasks.recurring("forget-codes", FixedDelay.ofHours(6)).execute((instance, context) -> codes.forget());
    }
}
