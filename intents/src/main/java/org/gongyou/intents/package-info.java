/**
 * Understanding a Chinese text.
 */
@NullMarked
package org.gongyou.intents;

import org.jspecify.annotations.NullMarked;
