package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;

/** Fills in the entities of a text. Only its first {@value #LONGEST} chars are looked at. */
public final class EntityFinder implements Component {

    static final int LONGEST = 2_000;

    private static final List<Finder> FINDERS = List.of(
            new NumberFinder(),
            new OrganisationFinder(),
            new NameFinder(),
            new PlaceFinder(),
            new DateFinder(),
            new BareAnswerFinder());

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
        String text = analysis.normalised();
        Analysis looked = text.length() > LONGEST ? analysis.withNormalised(text.substring(0, LONGEST)) : analysis;
        List<Entity> found = new ArrayList<>();
        FINDERS.forEach(finder -> found.addAll(finder.find(looked)));
        found.removeIf(name -> name.type().equals(EntityTypes.PERSON_NAME) && insideOther(name, found));
        found.sort(Comparator.comparingInt(Entity::start).thenComparingInt(Entity::end));
        return analysis.withEntities(found);
    }

    /** A bare name inside the name of an organisation or a region is none: 杨浦, 张江集团. */
    private static boolean insideOther(Entity name, List<Entity> found) {
        return "false".equals(name.attributes().get("introduced"))
                && found.stream()
                        .filter(e -> e.type().equals(EntityTypes.ORGANISATION)
                                || e.type().equals(EntityTypes.REGION))
                        .anyMatch(e -> e.start() <= name.start() && name.end() <= e.end());
    }
}
