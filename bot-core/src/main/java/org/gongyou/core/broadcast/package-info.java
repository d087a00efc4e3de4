/**
 * Broadcasts: one message to everybody of a segment who may be sent it, each person once, however often instances come and go.
 *
 * <p>Who gets it is written down person by person before the first is told; each is then told in a transaction that notes so.
 * Those who want no notices, have left, or cannot be reached just now are counted beforehand and left out.
 */
@NullMarked
package org.gongyou.core.broadcast;

import org.jspecify.annotations.NullMarked;
