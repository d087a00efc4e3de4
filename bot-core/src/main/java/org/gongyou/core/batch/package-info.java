/**
 * Lists of people who join (批量入会): an officer of a union hands in the list of those who have signed their applications on
 * paper, each line is checked as the form in chat checks its answers, and the good ones become cases like those of the
 * chat. Nothing is lost because of a bad line, and nobody is handed in twice.
 */
@NullMarked
package org.gongyou.core.batch;

import org.jspecify.annotations.NullMarked;
