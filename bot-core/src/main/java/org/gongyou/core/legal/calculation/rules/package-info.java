/**
 * The rules of the single calculators, one class each; {@link org.gongyou.core.legal.calculation.rules.LabourCalculators}
 * lists them. Where a law has changed, the day decides which text is applied, and the step says so.
 */
@NullMarked
package org.gongyou.core.legal.calculation.rules;

import org.jspecify.annotations.NullMarked;
