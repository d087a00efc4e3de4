/**
 * How faults look from outside: problem details (RFC 9457) with a detail in Chinese that tells what to do. Nothing of
 * the inside, no class name and no stack trace, ever leaves the house.
 */
@NullMarked
package org.gongyou.admin.problems;

import org.jspecify.annotations.NullMarked;
