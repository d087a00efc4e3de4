/**
 * The operators' desk and what the house shows the world by itself: sign-in, the desk's API, the member's card, the
 * pages of the front end, and how an installation starts.
 */
@NullMarked
package org.gongyou.admin;

import org.jspecify.annotations.NullMarked;
