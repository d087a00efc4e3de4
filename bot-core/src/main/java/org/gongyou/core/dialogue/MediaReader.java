package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.AttachFile;
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
        Optional<Command> answer = scene.sent(Content.Location.class)
                .flatMap(place ->
                        scene.flow().flatMap(flow -> place(flow, place).or(() -> region(flow, place))))
                .or(() -> scene.sent(Content.Image.class)
                        .flatMap(photo -> scene.flow().flatMap(flow -> file(flow, photo))));
        return List.of(answer.map(a -> Finding.of("place-sent", a))
                .orElseGet(() -> Finding.of(
                        "no-words",
                        new Unreadable(scene.sent(Content.Unsupported.class).isPresent()))));
    }

    /** The slot that a photo is for: the one asked, else the last that has photos, else the first that will want some. */
    private Optional<Command> file(Flow flow, Content.Image photo) {
        List<Slot> files = forms.slots(flow).stream()
                .filter(s -> s.type().file() && s.applies(flow.slots()))
                .toList();
        return files.stream()
                .filter(s -> s.name().equals(flow.asking()))
                .findFirst()
                .or(() -> files.stream()
                        .filter(s -> flow.slots().containsKey(s.name()))
                        .reduce((first, last) -> last))
                .or(() -> files.stream().findFirst())
                .map(slot -> new AttachFile(slot.name(), photo));
    }

    /** The place itself, where that was asked. */
    private Optional<Command> place(Flow flow, Content.Location place) {
        String label = place.label() == null || place.label().isBlank()
                ? ""
                : " " + place.label().strip();
        return forms.asked(flow)
                .filter(s -> s.type() == SlotType.GEO)
                .map(s -> new FillSlot(flow.service(), s.name(), place.latitude() + "," + place.longitude() + label));
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
