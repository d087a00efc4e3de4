package org.gongyou.core.conversation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TurnProperties.class, ReminderProperties.class})
class ConversationConfiguration {

    @Bean
    Task<Void> remindTask(Reminders reminders, Transactions transactions) {
        return Tasks.custom(Reminders.TASK, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(Duration.ofMinutes(1))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> again = transactions.apart(() -> reminders.run(instance.getId()));
                    return (complete, operations) ->
                            again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
                });
    }

    /** Forms that nobody has touched for a quarter are forgotten here; their conversations keep them. */
    @Bean
    Task<Void> forgetFormsTask(OpenForms forms) {
        return Tasks.recurring("forget-forms", FixedDelay.ofHours(6)).execute((instance, context) -> forms.forget());
    }

    @Bean
    Task<Void> sweepTask(Sweeper sweeper, TurnProperties properties) {
        return Tasks.recurring("sweep-conversations", FixedDelay.of(properties.sweepEvery()))
                .execute((instance, context) -> sweeper.sweep());
    }
}
