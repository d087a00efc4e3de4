package org.gongyou.core.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants to hear of what. A service that lists topics to choose from ends subscriptions; one that has them as options
 * begins them. Its topics are the options of its enum.
 */
@Service
public class Subscriptions implements Fulfilment {

    /** The key of "everything", which also stands for no notices at all. */
    private static final String ALL = "all";

    private static final Listing.Entry EVERYTHING = new Listing.Entry(
            ALL,
            "全部退订，不再提醒",
            List.of("全部", "所有", "都退", "都不要", "别发", "不要发", "别给我发", "不要给我发", "别再发", "不再提醒", "不要提醒", "别提醒", "别推送", "不要推送"),
            null,
            null);

    private final SubscriptionMapper mapper;
    private final ServiceCatalog catalog;

    Subscriptions(SubscriptionMapper mapper, ServiceCatalog catalog) {
        this.mapper = mapper;
        this.catalog = catalog;
    }

    /** Somebody who wants to hear of a topic, and where. */
    public record Subscriber(long personId, long conversationId) {}

    /** A topic and how many want to hear of it. */
    public record Topic(String topic, String title, long subscribers) {}

    /** Whether a person wants no notices that he has not asked for. */
    public boolean refusesNotices(long personId) {
        return mapper.countRefusal(personId) > 0;
    }

    /**
     * Those who want to hear of a topic, by their ids.
     *
     * @param after only people with a greater id, 0 for the first of them
     */
    public List<Subscriber> to(String topic, long after, int limit) {
        return mapper.subscribers(topic, after, limit);
    }

    /** Every topic there is. */
    public List<Topic> topics() {
        return titles().entrySet().stream()
                .map(t -> new Topic(t.getKey(), t.getValue(), mapper.count(t.getKey())))
                .toList();
    }

    /** Lets notices through again; what was subscribed to before does not come back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void welcome(long personId) {
        mapper.deleteRefusal(personId);
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.SUBSCRIPTION;
    }

    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        Map<String, String> titles = titles();
        List<String> topics = mapper.topicsOf(asker.personId());
        if (service.listedSlot().isEmpty()) {
            List<String> named =
                    topics.stream().map(t -> titles.getOrDefault(t, t)).toList();
            return Listing.of(List.of(), named.isEmpty() ? List.of() : List.of("您已订阅：" + String.join("、", named)));
        }
        List<Listing.Entry> entries = new ArrayList<>();
        topics.forEach(t -> entries.add(new Listing.Entry(t, titles.getOrDefault(t, t), List.of(), null, null)));
        entries.add(EVERYTHING);
        return Listing.of(entries, List.of());
    }

    @Override
    public Optional<String> carryOut(Form form) {
        String topic = form.service().listedSlot().isPresent() ? leave(form) : join(form);
        String title = topic.equals(ALL) ? "全部消息" : titles().getOrDefault(topic, topic);
        return Optional.of(Wordings.fill(String.valueOf(form.service().outcome().done()), Map.of("topic", title)));
    }

    private String join(Form form) {
        String topic = options(form.service())
                .map(slot -> form.answers().getOrDefault(slot.name(), ""))
                .orElse("");
        Asker asker = form.asker();
        mapper.deleteRefusal(asker.personId());
        if (mapper.move(asker.personId(), topic, asker.conversationId()) == 0) {
            try {
                mapper.insert(asker.personId(), topic, asker.conversationId(), form.at());
            } catch (DuplicateKeyException e) {
                // Subscribed meanwhile by another channel: that is what was wanted.
                return topic;
            }
        }
        return topic;
    }

    private String leave(Form form) {
        String topic = form.chosen();
        long personId = form.asker().personId();
        if (topic.equals(ALL)) {
            refuse(personId, form.at());
        } else {
            mapper.delete(personId, topic);
        }
        return topic;
    }

    /** Ends all subscriptions of a person, who wants no notices that he has not asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(long personId, Instant at) {
        mapper.deleteAll(personId);
        if (mapper.countRefusal(personId) == 0) {
            mapper.insertRefusal(personId, at);
        }
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        catalog.all().stream()
                .filter(s -> s.outcome().type() == Outcome.Type.SUBSCRIPTION)
                .flatMap(s -> options(s).stream())
                .flatMap(slot -> slot.options().stream())
                .forEach(o -> titles.put(o.value(), o.label()));
        return titles;
    }

    private static Optional<Slot> options(ServiceDefinition service) {
        return service.slots().stream().filter(s -> s.type() == SlotType.ENUM).findFirst();
    }
}
