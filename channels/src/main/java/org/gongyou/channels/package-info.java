/**
 * The outside world.
 */
@NullMarked
package org.gongyou.channels;

import org.jspecify.annotations.NullMarked;
