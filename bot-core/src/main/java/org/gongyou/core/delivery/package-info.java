/**
 * Messages on their way out: stored in the transaction that caused them, pushed by a persistent job until the
 * platform has taken them or there is no hope left. The persistent jobs of other rooms are made and planned here, too.
 */
@NullMarked
package org.gongyou.core.delivery;

import org.jspecify.annotations.NullMarked;
