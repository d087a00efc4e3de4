/**
 * Pictures and documents of ours that platforms want to be given before a message may show them. A platform keeps them for some days under
 * an id of its own, which all instances share; the same bytes are given to an account once in that time.
 */
@NullMarked
package org.gongyou.channels.media;

import org.jspecify.annotations.NullMarked;
