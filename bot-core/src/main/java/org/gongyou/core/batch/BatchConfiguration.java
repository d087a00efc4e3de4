package org.gongyou.core.batch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongyou.core.delivery.LastingTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    /** A failure, such as a lost database, or an instance that dies, is no end: it goes on soon. */
    @Bean
    Task<Void> joinBatchTask(JoinRun run) {
        return LastingTask.of(JoinRun.TASK, Duration.ofSeconds(5), subject -> run.run(Long.parseLong(subject)));
    }

    @Bean
    Task<Void> forgetBatchesTask(JoinBatches batches) {
        return Tasks.recurring("forget-join-batches", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> batches.forgetDue());
    }
}
