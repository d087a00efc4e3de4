/**
 * The conversation and what it leads to.
 */
@NullMarked
package org.gongyou.core;

import org.jspecify.annotations.NullMarked;
