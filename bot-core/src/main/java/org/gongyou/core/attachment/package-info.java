/**
 * Photos and files that answer a question: what a channel handed over, the bytes once we have them, and to which form they
 * belong. Bytes lie sealed in the database; their type is told from the bytes, never from a name. What lies with a
 * platform is fetched by persistent jobs through {@link org.gongyou.core.attachment.MediaSource}.
 */
@NullMarked
package org.gongyou.core.attachment;

import org.jspecify.annotations.NullMarked;
