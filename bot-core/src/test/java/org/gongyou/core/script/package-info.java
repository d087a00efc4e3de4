/**
 * Conversation scripts: reads them, plays them against the real engine and the real dialogue, and tells what they
 * covered. The format is in {@code docs/conversation-scripts.md}; {@code ConversationScriptsTest} plays a folder.
 *
 * <p>Scripts may come from others, so a file is refused with all its faults at once, each with its line and its cure.
 */
@NullMarked
package org.gongyou.core.script;

import org.jspecify.annotations.NullMarked;
