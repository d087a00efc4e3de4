/** What the house knows of labour law beyond texts: see {@link org.gongyou.core.legal.calculation}. */
@NullMarked
package org.gongyou.core.legal;

import org.jspecify.annotations.NullMarked;
