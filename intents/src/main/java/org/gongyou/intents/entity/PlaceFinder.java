package org.gongyou.intents.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.region.Region;
import org.gongyou.intents.region.RegionMention;
import org.gongyou.intents.region.Regions;

/** Regions of China; an ambiguous name lists its candidates. */
final class PlaceFinder implements Finder {

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        return Regions.china().mentions(text).stream().map(m -> entity(text, m)).toList();
    }

    private static Entity entity(String text, RegionMention mention) {
        Map<String, String> attributes = mention.ambiguous()
                ? Map.of(
                        "ambiguous",
                        "true",
                        "candidates",
                        mention.candidates().stream().map(Region::code).collect(Collectors.joining(",")))
                : Map.of();
        return new Entity(
                EntityTypes.REGION,
                mention.start(),
                mention.end(),
                text.substring(mention.start(), mention.end()),
                mention.region().code(),
                attributes);
    }
}
