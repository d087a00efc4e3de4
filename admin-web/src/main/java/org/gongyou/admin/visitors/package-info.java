/** What holds for everything that is served to anybody without a session, under {@code /api/public}: how often and how much. */
@NullMarked
package org.gongyou.admin.visitors;

import org.jspecify.annotations.NullMarked;
