/**
 * The meaning of a text as a vector: a small Chinese encoder (bge-small-zh) that runs inside this process, with weights
 * from its Maven artifact.
 */
@NullMarked
package org.gongyou.intents.semantic;

import org.jspecify.annotations.NullMarked;
