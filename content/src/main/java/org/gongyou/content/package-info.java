/**
 * What the union says.
 */
@NullMarked
package org.gongyou.content;

import org.jspecify.annotations.NullMarked;
