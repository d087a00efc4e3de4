package org.gongyou.core.approval;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that keep officers informed. */
@Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {

    @Bean
    Task<Void> officerNewsTask(OfficerNews news) {
        return Tasks.recurring("officer-news", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> news.tell());
    }

    @Bean
    Task<Void> officerReminderTask(OfficerNews news) {
        return Tasks.recurring("officer-reminder", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> news.remindOfDue());
    }
}
