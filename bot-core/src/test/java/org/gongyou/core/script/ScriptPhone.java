package org.gongyou.core.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;

/** A channel as scripts name it, which keeps what is pushed to people. The app fetches its messages, as in earnest. */
record ScriptPhone(String name, Map<String, List<String>> pushed) implements Channel {

    ScriptPhone(String name) {
        this(name, new ConcurrentHashMap<>());
    }

    @Override
    public boolean pushes() {
        return !name.equals("app");
    }

    @Override
    public Delivery send(AccountRef account, String recipient, OutboundMessage message) {
        heldFor(recipient).add(message.asPlainText());
        return new Delivery.Accepted();
    }

    @Override
    public Arrival lookUp(AccountRef account, String recipient, OutboundMessage message, Instant since) {
        return Arrival.NOT_ARRIVED;
    }

    /** What that person has received since this was last asked. */
    List<String> newFor(String recipient) {
        List<String> held = heldFor(recipient);
        List<String> fresh = new ArrayList<>(held);
        held.removeAll(fresh);
        return fresh;
    }

    private List<String> heldFor(String recipient) {
        return pushed.computeIfAbsent(recipient, r -> new CopyOnWriteArrayList<>());
    }
}
