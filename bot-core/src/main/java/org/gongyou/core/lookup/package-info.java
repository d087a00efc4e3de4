/**
 * What a person may see of his own, and look up: his card, his union or another one, what he has booked. Each view is one bean of
 * {@link org.gongyou.core.lookup.OwnView}; a service's {@code outcome.view} names it.
 */
@NullMarked
package org.gongyou.core.lookup;

import org.jspecify.annotations.NullMarked;
