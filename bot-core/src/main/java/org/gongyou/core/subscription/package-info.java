/**
 * What people want to hear of: topics that they subscribe to and leave, and the word of those who want no notices at all.
 *
 * <p>Whoever sends news that nobody has asked for just now asks {@link org.gongyou.core.subscription.Subscriptions} whom to
 * send it to.
 */
@NullMarked
package org.gongyou.core.subscription;

import org.jspecify.annotations.NullMarked;
