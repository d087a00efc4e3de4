/** Tables that people hand in as files: their lines, what is wrong in them, and how cells are read that many tables have. */
@NullMarked
package org.gongyou.core.sheet;

import org.jspecify.annotations.NullMarked;
