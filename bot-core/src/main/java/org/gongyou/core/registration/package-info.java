/**
 * Places in events, courses and contests: offers that the desk publishes, registrations that people make in chat, and the
 * waiting list between them.
 *
 * <p>Whoever takes, gives back or adds a place holds the row of the offer until his transaction ends, so that no more
 * places are given than there are, whichever instance gives them. A place that becomes free goes to the first of the
 * waiting list in the same transaction; he is told right after it.
 */
@NullMarked
package org.gongyou.core.registration;

import org.jspecify.annotations.NullMarked;
