package org.gongyou.core.conversation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TurnProperties.class)
class ConversationConfiguration {

    @Bean
    Task<Void> sweepTask(Sweeper sweeper, TurnProperties properties) {
        return Tasks.recurring("sweep-conversations", FixedDelay.of(properties.sweepEvery()))
                .execute((instance, context) -> sweeper.sweep());
    }
}
