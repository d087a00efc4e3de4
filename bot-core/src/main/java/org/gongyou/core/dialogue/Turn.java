package org.gongyou.core.dialogue;

import java.time.Instant;
import org.gongyou.core.message.Content;
import org.gongyou.core.parameter.ParameterTable;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * One message of a person, with all that may decide the answer.
 *
 * @param id unique and the same when the turn is tried again; becomes part of what the turn creates
 * @param understanding of the content's words; null when it has none
 * @param channel the channel it came by
 * @param parameters the regional parameters of the moment
 */
public record Turn(
        String id,
        Content content,
        @Nullable Understanding understanding,
        PersonView person,
        String channel,
        Instant now,
        ParameterTable parameters) {

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
}
