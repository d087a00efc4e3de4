/**
 * Whether somebody may be in danger: the first thing that happens to every text.
 */
@NullMarked
package org.gongyou.intents.crisis;

import org.jspecify.annotations.NullMarked;
