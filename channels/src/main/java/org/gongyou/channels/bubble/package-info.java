/** How words are fitted into what a platform shows as one message. */
@NullMarked
package org.gongyou.channels.bubble;

import org.jspecify.annotations.NullMarked;
