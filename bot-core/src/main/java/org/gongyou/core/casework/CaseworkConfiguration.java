package org.gongyou.core.casework;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that looks for cases whose day has passed. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {

    @Bean
    Task<Void> caseLapseTask(Lapses lapses) {
        return Tasks.recurring("case-lapse", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> lapses.endDue());
    }
}
