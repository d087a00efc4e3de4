package org.gongyou.core.conversation;

import org.gongyou.core.message.Content;
import org.gongyou.core.message.Content.Event;

/** What the transcript calls each kind of content. */
final class Kinds {

    private Kinds() {}

    static String of(Content content) {
        if (content instanceof Content.Text) {
            return "text";
        }
        if (content instanceof Content.Voice) {
            return "voice";
        }
        if (content instanceof Content.Image) {
            return "image";
        }
        if (content instanceof Content.Location) {
            return "location";
        }
        if (content instanceof Content.Link) {
            return "link";
        }
        if (content instanceof Content.Tap) {
            return "tap";
        }
        return content instanceof Event ? "event" : "unsupported";
    }

    /** Opening a page is no part of what was said; following, leaving and scanning are. */
    static boolean belongsInTranscript(Content content) {
        return !(content instanceof Event event)
                || (event.kind() != Event.Kind.OPENED && event.kind() != Event.Kind.OTHER);
    }

    /** Whether nothing reaches the person any more. */
    static boolean isFarewell(Content content) {
        return content instanceof Event event && event.kind() == Event.Kind.UNSUBSCRIBE;
    }
}
