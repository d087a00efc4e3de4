/** Numbers as people write them: 3500, 1.2万, 三千五, 十几, 三四百, 8k. */
@NullMarked
package org.gongyou.intents.number;

import org.jspecify.annotations.NullMarked;
