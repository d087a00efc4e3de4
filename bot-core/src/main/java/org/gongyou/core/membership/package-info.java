/**
 * Members (会员): enrolled when an application to join is approved, known by a number with a check digit,
 * until their leaving is announced.
 */
@NullMarked
package org.gongyou.core.membership;

import org.jspecify.annotations.NullMarked;
