/**
 * News for one person, told at a time and told once: a free place, an appointment tomorrow.
 *
 * <p>{@link org.gongyou.core.announcement.Announcements} stores them in the transaction that causes them; a persistent job
 * brings each into its conversation in a transaction of its own, so that nobody waits for another person's conversation
 * while he holds his own.
 */
@NullMarked
package org.gongyou.core.announcement;

import org.jspecify.annotations.NullMarked;
