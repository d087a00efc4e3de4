package org.gongyou.core.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command.RemoveItem;
import org.gongyou.core.service.Items;

/** Takes an item out of a group; those behind it move up. */
final class ItemDeeds {

    private final Forms forms;

    ItemDeeds(Forms forms) {
        this.forms = forms;
    }

    void addTo(Deeds deeds) {
        deeds.on(RemoveItem.class, this::remove);
    }

    private void remove(Draft draft, RemoveItem gone) {
        Optional<Flow> under = draft.flow();
        if (under.isEmpty()) {
            return;
        }
        Flow flow = under.get();
        int count = Items.count(gone.group(), flow.slots());
        Map<String, String> left = new LinkedHashMap<>();
        flow.slots()
                .forEach((name, value) -> Items.place(name)
                        .filter(p -> p.group().equals(gone.group()))
                        .ifPresentOrElse(
                                p -> moved(p, gone.index(), count).ifPresent(other -> left.put(other, value)),
                                () -> left.put(name, value)));
        draft.replace(flow.holding(left));
        draft.say("flow.item.removed", Map.of("index", Integer.toString(gone.index()), "value", first(flow, gone)));
    }

    /** The first answer of the item, by which people know it. */
    private String first(Flow flow, RemoveItem gone) {
        return forms.slots(flow).stream()
                .filter(s -> Items.place(s.name())
                        .filter(p -> p.group().equals(gone.group()) && p.index() == gone.index())
                        .isPresent())
                .flatMap(s -> Optional.ofNullable(flow.slots().get(s.name())).map(s::display).stream())
                .findFirst()
                .orElse("");
    }

    /** The name of an answer after the item has gone; empty for the item's own. The last word on "any more?" stays. */
    private static Optional<String> moved(Items.Place place, int gone, int count) {
        if (place.slot().equals(Items.GATE)) {
            return place.index() >= count ? Optional.of(place.at(count - 1).name()) : Optional.empty();
        }
        if (place.index() == gone) {
            return Optional.empty();
        }
        return Optional.of(
                place.index() < gone
                        ? place.name()
                        : place.at(place.index() - 1).name());
    }
}
