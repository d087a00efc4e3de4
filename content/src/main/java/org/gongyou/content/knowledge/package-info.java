/**
 * Knowledge: what the union answers to a question, with the basis and the days on which it is valid. An entry that has
 * expired is not served.
 */
@NullMarked
package org.gongyou.content.knowledge;

import org.jspecify.annotations.NullMarked;
