/**
 * Surveys: questions as the slots of a service, answers counted at the desk.
 *
 * <p>Everybody answers once in a round. Of an anonymous survey it is stored who has taken part and, apart from it and
 * without a time of day or an order, what has been answered; nothing leads from the one to the other.
 */
@NullMarked
package org.gongyou.core.survey;

import org.jspecify.annotations.NullMarked;
