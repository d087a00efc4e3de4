package org.gongyou.intents.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.region.Region;
import org.gongyou.intents.region.RegionMention;
import org.gongyou.intents.region.Regions;

/** Regions by name; several regions of one name give {@code ambiguous=true} and the codes of all {@code candidates}. */
final class RegionRecogniser implements Recogniser {

    private final Regions regions;

    RegionRecogniser(Regions regions) {
        this.regions = regions;
    }

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        return regions.mentions(text).stream().map(m -> entity(text, m)).toList();
    }

    private static Entity entity(String text, RegionMention mention) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("name", mention.region().fullName());
        if (mention.ambiguous()) {
            attributes.put("ambiguous", "true");
            attributes.put(
                    "candidates",
                    mention.candidates().stream().map(Region::code).collect(Collectors.joining(",")));
        }
        String words = text.substring(mention.start(), mention.end());
        return new Entity(
                EntityTypes.REGION,
                mention.start(),
                mention.end(),
                words,
                mention.region().code(),
                attributes);
    }
}
