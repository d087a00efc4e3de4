/**
 * Pictures and documents that the house sends: taken from operators, and shown under the addresses that go with the messages.
 */
@NullMarked
package org.gongyou.admin.enclosures;

import org.jspecify.annotations.NullMarked;
