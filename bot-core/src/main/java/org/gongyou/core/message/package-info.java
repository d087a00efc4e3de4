/**
 * The words that channels and conversation share: what a person sent, what we say back, and the {@link
 * org.gongyou.core.message.Channel} port through which it leaves the house.
 *
 * <p>Nothing in here knows a platform. Records are immutable and serialise to JSON as they stand.
 */
@NullMarked
package org.gongyou.core.message;

import org.jspecify.annotations.NullMarked;
