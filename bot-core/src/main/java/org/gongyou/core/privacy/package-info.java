/**
 * Personal data: sealed in the database, found by blind index, masked wherever it is shown.
 */
@NullMarked
package org.gongyou.core.privacy;

import org.jspecify.annotations.NullMarked;
