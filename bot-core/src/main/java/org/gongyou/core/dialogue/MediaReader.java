package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.FillSlot;
import org.gongyou.core.dialogue.command.Command.Unreadable;
import org.gongyou.core.message.Content;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.region.Region;
import org.gongyou.intents.region.RegionMention;
import org.gongyou.intents.region.Regions;

/** Messages without words: a place sent where a place was asked, and whatever else we can make nothing of. */
final class MediaReader implements CommandReader {

    private final Forms forms;

    MediaReader(Forms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public List<Finding> read(Scene scene) {
        if (scene.heard().isPresent()) {
            return List.of();
        }
        Optional<Command> answer =
                scene.sent(Content.Location.class).flatMap(place -> scene.flow().flatMap(flow -> region(flow, place)));
        return List.of(answer.map(a -> Finding.of("place-sent", a))
                .orElseGet(() -> Finding.of(
                        "no-words",
                        new Unreadable(scene.sent(Content.Unsupported.class).isPresent()))));
    }

    /** The one region that the label of a sent place names, for the region that was asked. */
    private Optional<Command> region(Flow flow, Content.Location place) {
        Optional<Slot> asked = forms.asked(flow).filter(s -> s.type() == SlotType.REGION);
        String label = place.label() == null ? "" : place.label();
        List<RegionMention> mentions = Regions.china().mentions(label);
        if (asked.isEmpty() || mentions.isEmpty()) {
            return Optional.empty();
        }
        List<String> finest = mentions.get(mentions.size() - 1).candidates().stream()
                .map(Region::code)
                .filter(code -> mentions.stream().allMatch(m -> around(m, code)))
                .toList();
        return finest.size() == 1
                ? Optional.of(new FillSlot(flow.service(), asked.get().name(), finest.get(0)))
                : Optional.empty();
    }

    private static boolean around(RegionMention mention, String code) {
        return mention.candidates().stream()
                .map(Region::code)
                .anyMatch(outer -> outer.equals(code) || RegionReader.within(code, outer));
    }
}
