package org.gongyou.core.delivery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
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
        return Tasks.custom(PushQueue.TASK, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(Duration.ofSeconds(5))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var again = push.run(Long.parseLong(instance.getId()));
                    return (complete, operations) ->
                            again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
                });
    }
}
