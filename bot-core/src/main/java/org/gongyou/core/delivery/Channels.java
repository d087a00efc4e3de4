package org.gongyou.core.delivery;

import java.util.Optional;
import org.gongyou.core.message.Channel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The channels of this installation, by name. */
@Component
class Channels {

    private final ObjectProvider<Channel> channels;

    Channels(ObjectProvider<Channel> channels) {
        this.channels = channels;
    }

    Optional<Channel> find(String name) {
        return channels.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** Whether messages are pushed there; where nobody pushes, people fetch them from the transcript. */
    boolean pushes(String name) {
        return find(name).map(Channel::pushes).orElse(false);
    }
}
