/**
 * What the callbacks of all platforms have in common: signatures, refusals, and the way of a trusted push into the
 * house, where it is stored before anybody is told that it was taken.
 */
@NullMarked
package org.gongyou.channels.callback;

import org.jspecify.annotations.NullMarked;
