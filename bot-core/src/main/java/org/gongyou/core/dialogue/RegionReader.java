package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.service.Slot;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.region.Region;
import org.gongyou.intents.region.RegionMention;
import org.gongyou.intents.region.Regions;

/** Finds the region that a person means: "西湖区，杭州的", "鼓楼区" and which one, "西湖" without its 区. Pure. */
final class RegionReader {

    private static final int MOST_CHOICES = 8;

    private RegionReader() {}

    static Optional<Reading> read(Slot slot, Understanding heard, boolean asked) {
        List<List<String>> places = heard.entities(EntityTypes.REGION).stream()
                .filter(e -> asked || outsideOrganisations(e, heard))
                .map(RegionReader::candidates)
                .toList();
        if (places.isEmpty() && asked) {
            places = unsaidEnding(heard.normalised());
        }
        return places.isEmpty() ? Optional.empty() : chosen(slot, places, asked);
    }

    /** Whether an utterance names places, and all of them may lie around that region or be it. */
    static boolean around(String code, Understanding heard) {
        List<Entity> places = heard.entities(EntityTypes.REGION);
        return !places.isEmpty() && places.stream().allMatch(p -> holds(candidates(p), code));
    }

    /** Whether a region lies within another: 330106 within 330100. */
    static boolean within(String inner, String outer) {
        return !inner.equals(outer) && inner.startsWith(stem(outer));
    }

    private static Optional<Reading> chosen(Slot slot, List<List<String>> places, boolean asked) {
        List<String> finest = places.stream()
                .reduce((a, b) -> stem(b.get(0)).length() >= stem(a.get(0)).length() ? b : a)
                .orElseThrow();
        List<String> codes = finest.stream()
                .filter(code -> places.stream().allMatch(p -> p == finest || holds(p, code)))
                .toList();
        if (codes.size() < 2) {
            return Optional.of(new Reading.Value(codes.isEmpty() ? finest.get(0) : codes.get(0)));
        }
        List<Choice> choices = codes.stream()
                .limit(MOST_CHOICES)
                .map(code -> new Choice(
                        "set:" + slot.name() + ":" + code,
                        Regions.china().fullName(code).orElse(code)))
                .toList();
        return asked ? Optional.of(new Reading.Fault("fault.region.ambiguous", "", choices)) : Optional.empty();
    }

    /** "西湖" for 西湖区: a short answer that becomes a place with its ending. */
    private static List<List<String>> unsaidEnding(String text) {
        String bare = text.replaceAll("[\\p{P}\\s]|那边|这边|附近|的$", "");
        if (bare.length() < 2 || bare.length() > 5) {
            return List.of();
        }
        List<String> codes = Stream.of("区", "县", "市")
                .flatMap(ending -> Regions.china().mentions(bare + ending).stream())
                .filter(m -> m.start() == 0 && m.end() == bare.length() + 1)
                .map(RegionMention::candidates)
                .flatMap(List::stream)
                .map(Region::code)
                .distinct()
                .toList();
        return codes.isEmpty() ? List.of() : List.of(codes);
    }

    private static List<String> candidates(Entity place) {
        Map<String, String> attributes = place.attributes();
        String candidates = attributes.get("candidates");
        return "true".equals(attributes.get("ambiguous")) && candidates != null
                ? List.of(candidates.split(","))
                : List.of(place.value());
    }

    /** Whether one of the places that may be meant is that region or lies around it. */
    private static boolean holds(List<String> place, String code) {
        return place.stream().anyMatch(p -> code.startsWith(stem(p)));
    }

    /** The part of a region's code that its districts share. */
    private static String stem(String code) {
        return code.replaceFirst("(00){1,2}$", "");
    }

    private static boolean outsideOrganisations(Entity place, Understanding heard) {
        return heard.entities(EntityTypes.ORGANISATION).stream()
                .noneMatch(o -> o.start() <= place.start() && place.end() <= o.end());
    }
}
