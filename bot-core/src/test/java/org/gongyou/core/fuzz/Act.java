package org.gongyou.core.fuzz;

import java.time.Duration;
import org.gongyou.core.message.Content;

/**
 * What a random person does.
 *
 * @param stake what it may do to answers given before
 * @param pause how long after the last turn
 */
record Act(Stake stake, Content content, Duration pause) {

    /** What may become of answers that stand already. */
    enum Stake {
        /** None may be lost or changed, and no form may end. */
        NOTHING,
        /** They may be replaced by others, and a rule of the service may end the form. */
        ANSWERS,
        /** Anything: the person steers. */
        ALL
    }
}
