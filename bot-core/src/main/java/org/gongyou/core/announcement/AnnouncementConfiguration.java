package org.gongyou.core.announcement;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnnouncementConfiguration {

    /** A failure, such as a lost database, is tried again until it is told. */
    @Bean
    Task<Void> announceTask(Announcements announcements) {
        return Tasks.oneTime(Announcements.TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .execute((instance, context) -> announcements.tell(instance.getId()));
    }
}
