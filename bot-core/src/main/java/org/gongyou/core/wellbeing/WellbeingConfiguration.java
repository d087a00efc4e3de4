package org.gongyou.core.wellbeing;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WellbeingConfiguration {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** Calls tier after tier; a failure, such as a lost database, is tried again until it works. */
    @Bean
    Task<Void> escalationTask(Crises crises) {
        return Tasks.custom(Crises.ESCALATION, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(SOON)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var again = crises.escalate(Long.parseLong(instance.getId()));
                    return (complete, operations) ->
                            again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
                });
    }

    @Bean
    Task<Void> followUpTask(Crises crises) {
        return Tasks.oneTime(Crises.FOLLOW_UP, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(SOON))
                .execute((instance, context) -> crises.followUp(instance.getId()));
    }

    @Bean
    Task<Void> forgetScreeningsTask(Screenings screenings) {
        return Tasks.recurring("forget-screenings", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> screenings.forgetDue());
    }
}
