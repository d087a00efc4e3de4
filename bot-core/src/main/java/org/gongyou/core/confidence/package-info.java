/**
 * Confidences: in which conversations people have told what not everybody at the desk may read, because it is about how they are, about a case
 * that only some work on, or was told under no name. It stays so when the form is given up, the answers are deleted, or the news of the case goes to another conversation.
 */
@NullMarked
package org.gongyou.core.confidence;

import org.jspecify.annotations.NullMarked;
