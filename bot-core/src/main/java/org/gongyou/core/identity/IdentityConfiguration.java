package org.gongyou.core.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityConfiguration {

    @Bean
    Task<Void> sendCodeTask(PhoneCodes codes) {
        return Tasks.custom(PhoneCodes.TASK, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(Duration.ofSeconds(5))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var again = codes.dispatch(Long.parseLong(instance.getId()));
                    return (complete, operations) ->
                            again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
                });
    }

    /** Proofs of long ago are of no use to anybody. */
    @Bean
    Task<Void> forgetCodesTask(PhoneCodes codes) {
        return Tasks.recurring("forget-codes", FixedDelay.ofHours(6)).execute((instance, context) -> codes.forget());
    }
}
