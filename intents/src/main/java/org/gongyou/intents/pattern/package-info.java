/** Regular expressions that are not tried in vain: most texts hold nothing of what most of them look for. */
@NullMarked
package org.gongyou.intents.pattern;

import org.jspecify.annotations.NullMarked;
