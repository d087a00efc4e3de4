package org.gongyou.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.Heading;
import org.gongyou.core.message.OutboundMessage;

/** A pushing channel whose platform takes everything, unless the test says otherwise. */
public final class ScriptedChannel implements Channel {

    public static final String NAME = "push";

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<String, Function<OutboundMessage, Delivery>> platform = new ConcurrentHashMap<>();
    private final Map<String, Function<Heading, Delivery>> forms = new ConcurrentHashMap<>();
    private volatile Arrival arrival = Arrival.NOT_ARRIVED;
    private final Map<String, List<Heading>> announced = new ConcurrentHashMap<>();

    /** Something that the platform was asked to send. */
    public record Sent(String recipient, OutboundMessage message, Delivery outcome) {}

    /** What becomes of messages to that person from now on; others may still be told something by another test. */
    public void answers(String recipient, Function<OutboundMessage, Delivery> other) {
        platform.put(recipient, other);
    }

    /** What becomes of notices to that person from now on. */
    public void announces(String recipient, Function<Heading, Delivery> other) {
        forms.put(recipient, other);
    }

    /** What that person was announced, tries included, oldest first. */
    public List<Heading> announcedTo(String recipient) {
        return List.copyOf(announced.getOrDefault(recipient, List.of()));
    }

    /** What it says when asked for a message whose end we have not seen. */
    public void saysOfLost(Arrival other) {
        arrival = other;
    }

    /** Takes everything again. */
    public void recovers() {
        platform.clear();
        forms.clear();
        arrival = Arrival.NOT_ARRIVED;
    }

    /** Every attempt for that person, oldest first. */
    public List<Sent> attemptsFor(String recipient) {
        return sent.stream().filter(s -> s.recipient().equals(recipient)).toList();
    }

    /** What that person has received, oldest first. */
    public List<String> receivedBy(String recipient) {
        return attemptsFor(recipient).stream()
                .filter(s -> s.outcome() instanceof Delivery.Accepted)
                .map(s -> s.message().text())
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean pushes() {
        return true;
    }

    @Override
    public Delivery send(AccountRef account, String recipient, OutboundMessage message) {
        Delivery outcome =
                platform.getOrDefault(recipient, any -> new Delivery.Accepted()).apply(message);
        sent.add(new Sent(recipient, message, outcome));
        return outcome;
    }

    @Override
    public Delivery announce(AccountRef account, String recipient, Heading heading) {
        announced
                .computeIfAbsent(recipient, key -> new CopyOnWriteArrayList<>())
                .add(heading);
        return forms.getOrDefault(recipient, any -> new Delivery.WindowClosed(""))
                .apply(heading);
    }

    @Override
    public Arrival lookUp(AccountRef account, String recipient, OutboundMessage message, Instant since) {
        return arrival;
    }
}
