/** Public notices of hardship aid (帮扶公示) for everybody to read while their period runs: as a page and as an API. */
@NullMarked
package org.gongyou.admin.notices;

import org.jspecify.annotations.NullMarked;
