/**
 * The calculators (计算器): what somebody is owed, for how long, until when, with every step and the article behind it.
 *
 * <p>A {@link org.gongyou.core.legal.calculation.Calculator} is pure: the facts, the regional parameters and the day on
 * which somebody asks come in, a {@link org.gongyou.core.legal.calculation.Calculation} comes out. Amounts are exact
 * decimals in yuan; each addend is rounded half up to the fen and the total is their sum, so that the steps shown add up.
 * A figure that nobody has given and no table holds is never made up: the rule is told without it and the calculation
 * names what is missing. {@link org.gongyou.core.legal.calculation.Calculators} has them all by id.
 */
@NullMarked
package org.gongyou.core.legal.calculation;

import org.jspecify.annotations.NullMarked;
