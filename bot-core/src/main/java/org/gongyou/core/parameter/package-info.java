/**
 * Regional parameters (地区参数): figures and rules that differ from place to place and from year to year, each with the
 * days on which it is valid and the document it comes from.
 *
 * <p>None are shipped: an administrator enters or imports them. {@link org.gongyou.core.parameter.ParameterTable} is what
 * calculations read; it is a value, so they stay pure. {@link org.gongyou.core.parameter.RegionParameters} keeps them in
 * the database.
 */
@NullMarked
package org.gongyou.core.parameter;

import org.jspecify.annotations.NullMarked;
