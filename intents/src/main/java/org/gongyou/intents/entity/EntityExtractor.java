package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gongyou.intents.Entity;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;
import org.gongyou.intents.region.Regions;

/** Finds everything that a text names, by position. */
public final class EntityExtractor implements Component {

    private final List<Recogniser> recognisers;

    /** An extractor that knows these regions. */
    public EntityExtractor(Regions regions) {
        this.recognisers = List.of(new RegionRecogniser(regions));
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.NORMALISED, Layer.TOKENS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.ENTITIES);
    }

    @Override
    public Analysis process(Analysis analysis) {
        List<Entity> found = new ArrayList<>();
        recognisers.forEach(r -> found.addAll(r.find(analysis)));
        found.sort(Comparator.comparingInt(Entity::start).thenComparing(Entity::type));
        return analysis.withEntities(found);
    }
}
