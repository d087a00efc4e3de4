package org.gongyou.core.dialogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gongyou.core.message.Content;
import org.gongyou.core.parameter.ParameterTable;
import org.gongyou.core.service.Listing;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * One message of a person, with all that may decide the answer.
 *
 * @param id unique and the same when the turn is tried again; becomes part of what the turn creates
 * @param understanding of the content's words; null when it has none
 * @param channel the channel it came by
 * @param parameters the regional parameters of the moment
 * @param listings what services have for this person now, by service id, as far as a decision has asked for it
 */
public record Turn(
        String id,
        Content content,
        @Nullable Understanding understanding,
        PersonView person,
        String channel,
        Instant now,
        ParameterTable parameters,
        Map<String, Listing> listings) {

    public Turn {
        listings = Map.copyOf(listings);
    }

    /** A turn in which nothing has been looked up yet. */
    public Turn(
            String id,
            Content content,
            @Nullable Understanding understanding,
            PersonView person,
            String channel,
            Instant now,
            ParameterTable parameters) {
        this(id, content, understanding, person, channel, now, parameters, Map.of());
    }

    /** A turn in which no regional parameter is known. */
    public Turn(
            String id,
            Content content,
            @Nullable Understanding understanding,
            PersonView person,
            String channel,
            Instant now) {
        this(id, content, understanding, person, channel, now, ParameterTable.empty());
    }

    /** The turn as if something else had been said in it. */
    Turn saying(String words, Understanding heard) {
        return new Turn(id, new Content.Text(words), heard, person, channel, now, parameters, listings);
    }

    /** What the person says; empty where there are no words. */
    public String words() {
        return understanding == null ? "" : understanding.normalised();
    }

    /** The turn with its words understood in another way. */
    Turn heardAs(Understanding other) {
        return new Turn(id, content, other, person, channel, now, parameters, listings);
    }

    /** The turn with what one more service has. */
    Turn with(String service, Listing listing) {
        Map<String, Listing> more = new HashMap<>(listings);
        more.put(service, listing);
        return new Turn(id, content, understanding, person, channel, now, parameters, more);
    }
}
