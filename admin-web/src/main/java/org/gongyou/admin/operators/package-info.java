/**
 * Operators (坐席): who may work at the desk, how they prove it, and what each role may do.
 *
 * <p>{@link org.gongyou.admin.operators.Operators} checks a password and counts the failures; five in a row lock the
 * account for a quarter of an hour, on every instance, because the count is in the database.
 */
@NullMarked
package org.gongyou.admin.operators;

import org.jspecify.annotations.NullMarked;
