/** Amounts of money, durations, counts and percentages, found in normalised text with exact or openly vague values. */
@NullMarked
package org.gongyou.intents.quantity;

import org.jspecify.annotations.NullMarked;
