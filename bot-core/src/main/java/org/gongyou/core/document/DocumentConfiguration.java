package org.gongyou.core.document;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    Task<Void> forgetDraftsTask(Documents documents) {
        return Tasks.recurring("forget-drafts", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> documents.forgetDue());
    }
}
