/** The tables and lists that lie in this library's jar, beside the classes that use them. */
@NullMarked
package org.gongyou.intents.resource;

import org.jspecify.annotations.NullMarked;
