package org.gongyou.core.delivery;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Persistent jobs that go on until they say that they are done; neither a failure nor the death of their instance ends them. */
public final class LastingTask {

    private LastingTask() {}

    /**
     * A task for {@link Jobs}.
     *
     * @param pause after a failure of the job itself, such as a lost database
     * @param run does the work for a subject and tells when to run again; empty when it is done
     */
    public static Task<Void> of(String name, Duration pause, Function<String, Optional<Instant>> run) {
        return Tasks.custom(name, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(pause)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    Optional<Instant> again = run.apply(instance.getId());
                    return (complete, operations) ->
                            again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
                });
    }
}
