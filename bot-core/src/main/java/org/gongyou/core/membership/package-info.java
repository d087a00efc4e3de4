/**
 * Members (会员): enrolled when an application to join is approved, known by a number with a check digit,
 * until their leaving is announced. What a ruling changes in the register, or that a membership is kept without dues, happens
 * with the ruling or not at all, and is noted.
 */
@NullMarked
package org.gongyou.core.membership;

import org.jspecify.annotations.NullMarked;
