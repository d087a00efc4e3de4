package org.gongyou.core.broadcast;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.gongyou.core.delivery.LastingTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BroadcastProperties.class)
class BroadcastConfiguration {

    /** A failure, such as a lost database, or an instance that dies, is no end: it goes on soon. */
    @Bean
    Task<Void> broadcastTask(BroadcastRun run) {
        return LastingTask.of(BroadcastRun.TASK, Duration.ofSeconds(5), subject -> run.run(Long.parseLong(subject)));
    }
}
