/**
 * Union organisations (工会组织): the tree from the national federation to the grassroots, and which of them an
 * application goes to.
 */
@NullMarked
package org.gongyou.core.union;

import org.jspecify.annotations.NullMarked;
