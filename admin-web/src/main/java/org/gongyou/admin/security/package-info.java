/**
 * Who may reach which address. Channels prove themselves by signature or token and have no session; the desk's API has a
 * session and a CSRF token; pages, cards and health are for everybody; all else is refused.
 */
@NullMarked
package org.gongyou.admin.security;

import org.jspecify.annotations.NullMarked;
