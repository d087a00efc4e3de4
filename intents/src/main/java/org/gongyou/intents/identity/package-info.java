/**
 * Numbers and names that identify people and organisations, and the rules they must keep.
 *
 * <p>Each type here knows one kind: the resident identity card ({@link org.gongyou.intents.identity.IdCard}, GB 11643),
 * the unified social credit code ({@link org.gongyou.intents.identity.Uscc}, GB 32100), the mainland mobile number
 * and the person's name. A check tells which rule failed, so that the person asked can be told what to look at.
 */
@NullMarked
package org.gongyou.intents.identity;

import org.jspecify.annotations.NullMarked;
