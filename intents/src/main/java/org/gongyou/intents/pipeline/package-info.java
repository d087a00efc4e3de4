/**
 * The frame of the understanding: small components in a row over one immutable
 * {@link org.gongyou.intents.pipeline.Analysis}.
 *
 * <p>Each {@link org.gongyou.intents.pipeline.Component} says which layers of the analysis it needs and which it fills;
 * a {@link org.gongyou.intents.pipeline.Pipeline} checks when it is built that every need is met by what comes before.
 */
@NullMarked
package org.gongyou.intents.pipeline;

import org.jspecify.annotations.NullMarked;
