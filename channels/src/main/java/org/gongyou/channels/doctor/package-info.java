/** Examines accounts: what is wrong with them, and what an operator must do about it, in Chinese. */
@NullMarked
package org.gongyou.channels.doctor;

import org.jspecify.annotations.NullMarked;
