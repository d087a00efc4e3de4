/**
 * The desk's API: cases, conversations, services, the day's overview, and the live stream that tells a console what to
 * fetch anew. It translates between HTTP and {@code bot-core} and decides nothing.
 */
@NullMarked
package org.gongyou.admin.desk;

import org.jspecify.annotations.NullMarked;
