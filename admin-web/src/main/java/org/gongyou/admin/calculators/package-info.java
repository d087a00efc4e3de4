/** The calculators as a public API: what there is, what each asks, and what comes of it. Nothing is kept or logged. */
@NullMarked
package org.gongyou.admin.calculators;

import org.jspecify.annotations.NullMarked;
