package org.gongyou.intents.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;
import org.gongyou.intents.region.Regions;

/**
 * Finds everything that a text names, by position. Of overlapping things the more telling one stays: numbers over days,
 * an introduced name over all but numbers, the longer of two organisations. A region within an organisation's name
 * stays, with {@code inside=organisation}.
 *
 * <p>Only the first {@value #LONGEST} chars are looked at: nobody introduces himself behind them, and finding is
 * quadratic in what is found.
 */
public final class EntityExtractor implements Component {

    static final int LONGEST = 2_000;

    private static final List<String> PRECEDENCE = List.of(
            EntityTypes.ID_CARD,
            EntityTypes.USCC,
            EntityTypes.MOBILE_CN,
            EntityTypes.DATE,
            EntityTypes.DATE_RANGE,
            EntityTypes.ORGANISATION,
            EntityTypes.REGION,
            EntityTypes.PERCENTAGE,
            EntityTypes.MONEY,
            EntityTypes.DURATION,
            EntityTypes.COUNT,
            EntityTypes.PERSON_NAME,
            EntityTypes.YES_NO,
            EntityTypes.CHOICE);
    private static final Comparator<Entity> TELLING = Comparator.comparing(EntityExtractor::introduced)
            .reversed()
            .thenComparing(e -> PRECEDENCE.indexOf(e.type()))
            .thenComparing(e -> e.start() - e.end())
            .thenComparing(Entity::start);

    private final List<Recogniser> recognisers;

    /** An extractor that knows these regions. */
    public EntityExtractor(Regions regions) {
        this.recognisers = List.of(
                new CodeRecogniser(),
                new MobileRecogniser(),
                new DateRecogniser(),
                new QuantityRecogniser(),
                new OrganisationRecogniser(),
                new PlatformRecogniser(),
                new RegionRecogniser(regions),
                new NameRecogniser(),
                new AnswerRecogniser());
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
        List<Entity> all = new ArrayList<>();
        Analysis head = head(analysis);
        recognisers.forEach(r -> all.addAll(r.find(head)));
        all.sort(TELLING);
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : all) {
            keep(entity, kept);
        }
        kept.sort(Comparator.comparingInt(Entity::start).thenComparing(e -> PRECEDENCE.indexOf(e.type())));
        return analysis.withEntities(kept);
    }

    /** The beginning of a long text, with the words that lie wholly within it. */
    private static Analysis head(Analysis analysis) {
        if (analysis.normalised().length() <= LONGEST) {
            return analysis;
        }
        return analysis.withNormalised(analysis.normalised().substring(0, LONGEST))
                .withTokens(analysis.tokens().stream()
                        .filter(t -> t.start() + t.word().length() <= LONGEST)
                        .toList());
    }

    private static void keep(Entity entity, List<Entity> kept) {
        if (whole(entity)) {
            kept.add(entity);
            return;
        }
        for (Entity other : kept) {
            if (whole(other) || !overlap(entity, other)) {
                continue;
            }
            boolean named =
                    entity.type().equals(EntityTypes.REGION) && other.type().equals(EntityTypes.ORGANISATION);
            if (named) {
                kept.add(with(entity, "inside", "organisation"));
            }
            return;
        }
        kept.add(entity);
    }

    /** Answers are about the whole utterance and disturb nothing within it. */
    private static boolean whole(Entity entity) {
        return entity.type().equals(EntityTypes.YES_NO) || entity.type().equals(EntityTypes.CHOICE);
    }

    private static boolean introduced(Entity entity) {
        return "true".equals(entity.attributes().get("introduced"));
    }

    private static boolean overlap(Entity a, Entity b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static Entity with(Entity entity, String key, String value) {
        Map<String, String> attributes = new HashMap<>(entity.attributes());
        attributes.put(key, value);
        return new Entity(entity.type(), entity.start(), entity.end(), entity.text(), entity.value(), attributes);
    }
}
