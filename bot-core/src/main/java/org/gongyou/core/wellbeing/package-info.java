/**
 * People in danger, and how people are: the duty roster, whom to call when and for how long, the follow-ups after a day and
 * after a week, and the screening questionnaires.
 *
 * <p>{@link org.gongyou.core.wellbeing.Alarms} takes an alarm in the transaction of the turn that raises it and tells what may
 * honestly be said about who will be there; those on duty are called from its commit on until somebody takes over.
 * {@link org.gongyou.core.wellbeing.Crises} shows who is in danger to those who look after them. Who works on the case is the case's matter ({@code psy.crisis}). The protocol is
 * {@code domain.md} §2.3.4.
 */
@NullMarked
package org.gongyou.core.wellbeing;

import org.jspecify.annotations.NullMarked;
