/**
 * Which page of the front end answers at which address. The pages are built by {@code admin-web/frontend} and lie in
 * the jar; names with a hash in them are kept by browsers for a year, the pages themselves are asked for each time. The few
 * pages that the server writes itself share {@link org.gongyou.admin.pages.PhonePage}.
 */
@NullMarked
package org.gongyou.admin.pages;

import org.jspecify.annotations.NullMarked;
