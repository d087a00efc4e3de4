package org.gongyou.core.casework;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.service.Workflow.Transition;
import org.jspecify.annotations.Nullable;

/** Says who may make a step that a workflow reserves to a level; asked wherever a ruling is made, at the desk and in chat. */
public interface RulingGuard {

    /** Whether it is asked about the cases of a service; a step that is reserved to a level is nobody's where no guard is. */
    boolean watches(String service);

    /** Why an operator may not make a step, in Chinese and fit for him to read; empty if he may. */
    Optional<String> objection(Step step, Actor actor);

    /**
     * A step that somebody is about to make.
     *
     * @param personId who asked
     * @param answers by slot name, in clear
     */
    record Step(
            long caseId,
            String service,
            long personId,
            @Nullable Long unionId,
            Transition transition,
            Map<String, String> answers) {

        public Step {
            answers = Map.copyOf(answers);
        }
    }
}
