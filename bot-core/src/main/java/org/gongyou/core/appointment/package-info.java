/**
 * Times with counsellors and lawyers: the desk opens them, people book, move and give them back in chat, and are reminded
 * on the day before.
 *
 * <p>A time is held by at most one appointment: whoever books it holds its row. A person has at most one appointment to come
 * of a service, which a unique key sees to; choosing another time moves it.
 */
@NullMarked
package org.gongyou.core.appointment;

import org.jspecify.annotations.NullMarked;
