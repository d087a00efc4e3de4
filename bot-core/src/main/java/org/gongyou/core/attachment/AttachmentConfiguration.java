package org.gongyou.core.attachment;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import org.gongyou.core.delivery.LastingTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    /** An unexpected failure of the job itself, such as a lost database, is no attempt: it runs again soon. */
    @Bean
    Task<Void> fetchMediaTask(MediaFetch fetch) {
        return LastingTask.of(MediaFetch.TASK, Duration.ofSeconds(5), fetch::run);
    }
}
