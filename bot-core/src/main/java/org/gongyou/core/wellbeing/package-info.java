/**
 * People in danger, and how people are: the duty roster, whom to call when and for how long, the follow-ups after a day and
 * after a week, and the screening questionnaires.
 *
 * <p>{@link org.gongyou.core.wellbeing.Crises} takes an alarm in the transaction of the turn that raises it and tells what may
 * honestly be said about who will be there. Who works on the case is the case's matter ({@code psy.crisis}). The protocol is
 * {@code domain.md} §2.3.4.
 */
@NullMarked
package org.gongyou.core.wellbeing;

import org.jspecify.annotations.NullMarked;
