package org.gongyou.core.wellbeing;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.gongyou.core.delivery.LastingTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WellbeingConfiguration {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** Calls tier after tier, round after round; a failure, such as a lost database, is tried again until it works. */
    @Bean
    Task<Void> escalationTask(Calls calls) {
        return LastingTask.of(Calls.TASK, SOON, calls::next);
    }

    @Bean
    Task<Void> followUpTask(FollowUps followUps) {
        return Tasks.oneTime(FollowUps.TASK, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOON))
                .execute((instance, context) -> followUps.ask(instance.getId()));
    }

    @Bean
    Task<Void> doubtTask(Doubts doubts) {
        return LastingTask.of(Doubts.TASK, SOON, doubts::look);
    }

    @Bean
    Task<Void> forgetScreeningsTask(Screenings screenings) {
        return Tasks.recurring("forget-screenings", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> screenings.forgetDue());
    }
}
