package org.gongyou.core.delivery;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliveryProperties.class, QuietHours.class})
@PropertySource("classpath:gongyou-core.properties")
class DeliveryConfiguration {

    /** An unexpected failure of the job itself, such as a lost database, is no attempt: it runs again soon. */
    @Bean
    Task<Void> pushTask(Push push) {
        return LastingTask.of(PushQueue.TASK, Duration.ofSeconds(5), subject -> push.run(Long.parseLong(subject)));
    }
}
