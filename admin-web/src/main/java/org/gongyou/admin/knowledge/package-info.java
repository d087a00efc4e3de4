/** Finds legal entries for anybody, over HTTP. */
@NullMarked
package org.gongyou.admin.knowledge;

import org.jspecify.annotations.NullMarked;
