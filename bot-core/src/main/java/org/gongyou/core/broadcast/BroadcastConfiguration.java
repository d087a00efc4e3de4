package org.gongyou.core.broadcast;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BroadcastProperties.class)
class BroadcastConfiguration {

    /** A failure, such as a lost database, or an instance that dies, is no end: it goes on soon. */
    @Bean
    Task<Void> broadcastTask(BroadcastRun run) {
        return Tasks.custom(BroadcastRun.TASK, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(Duration.ofSeconds(5))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var again = run.run(Long.parseLong(instance.getId()));
                    return (complete, operations) ->
                            again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
                });
    }
}
