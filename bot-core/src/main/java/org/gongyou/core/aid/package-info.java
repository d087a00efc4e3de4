/**
 * Hardship aid (困难帮扶) from the first review to the payment: who may decide at which level, what is missing, which tier a household
 * falls into, the public notice with its objections, the dossier, the grant, the payment list.
 *
 * <p>The road of a case is its workflow ({@code aid.apply}); what happens on the way is here, as guards and outcomes that the
 * workflow calls for. The rules are those of {@code domain.md} §2.4. Standards are regional parameters; where one is missing, the
 * rule is told without a number.
 */
@NullMarked
package org.gongyou.core.aid;

import org.jspecify.annotations.NullMarked;
