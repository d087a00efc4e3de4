package org.gongyou.core.script;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.core.message.Content;
import org.gongyou.core.service.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A conversation: what the person does, and what must come of it.
 *
 * @param name one line that tells what it shows
 * @param channel where the person writes at first
 * @param clock when the conversation begins
 * @param listings what services have for the person, by service id
 * @param patterns which patterns of conversation it shows, for the coverage report
 */
record Script(
        Path file,
        String name,
        String channel,
        Instant clock,
        Person person,
        Map<String, Listing> listings,
        Set<TalkPattern> patterns,
        List<Step> turns) {

    /** The channels a script may name. */
    static final Set<String> CHANNELS = Set.of("wechat", "weibo", "app");

    /**
     * Who writes.
     *
     * @param memberNo of a member; null for one made up
     * @param takenIds ID numbers that are members' already
     */
    record Person(
            boolean member,
            @Nullable String memberNo,
            @Nullable String region,
            List<Known> cases,
            List<String> takenIds) {}

    /** A case that the person has from the beginning. */
    record Known(
            String service,
            String status,
            @Nullable String receiptNo,
            @Nullable String remark,
            Map<String, String> answers) {}

    /**
     * One turn.
     *
     * @param line where it stands in the file
     * @param pause how long after the last one
     * @param channel the person comes by this channel from now on
     * @param listings what these services have from now on
     * @param act null where only time passes or the channel changes
     */
    record Step(
            int line,
            Duration pause,
            @Nullable String channel,
            Map<String, Listing> listings,
            @Nullable Act act,
            @Nullable Expectation expect) {}

    /** What happens in a turn. */
    sealed interface Act {

        /** The person writes. */
        record Say(String text) implements Act {}

        /** The person taps a button or a menu entry, named by its key or its label. */
        record Tap(String button) implements Act {}

        /** The person sends something that is not text. */
        record Send(Content content) implements Act {}

        /** Something happens without words. */
        record Happen(Content.Event.Kind kind, @Nullable String key) implements Act {}

        /** An operator rules on the person's newest case that allows it. */
        record Rule(String action, @Nullable String reason) implements Act {}

        /** A new version of a service goes live. */
        record Publish(String service) implements Act {}
    }
}
