package org.gongyou.core.conversation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongyou.core.delivery.LastingTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TurnProperties.class, ReminderProperties.class})
class ConversationConfiguration {

    @Bean
    Task<Void> remindTask(Reminders reminders, Transactions transactions) {
        return LastingTask.of(
                Reminders.TASK, Duration.ofMinutes(1), subject -> transactions.apart(() -> reminders.run(subject)));
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
