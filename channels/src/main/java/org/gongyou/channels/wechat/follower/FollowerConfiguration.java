package org.gongyou.channels.wechat.follower;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.gongyou.core.delivery.LastingTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowerConfiguration {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalTime NIGHT = LocalTime.of(4, 30);

    /** A failure of the job itself, such as a lost database, is no end: it begins again soon. */
    @Bean
    Task<Void> weChatFollowersTask(FollowerSync sync) {
        return LastingTask.of(FollowerSync.TASK, Duration.ofMinutes(1), sync::run);
    }

    @Bean
    Task<Void> weChatFollowersNightlyTask(FollowerSync sync) {
        return Tasks.recurring("wechat-followers-nightly", Schedules.daily(CHINA, NIGHT))
                .execute((instance, context) -> sync.soon());
    }
}
