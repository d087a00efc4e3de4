package org.gongyou.intents.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyou.intents.Entity;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.quantity.Quantities;
import org.gongyou.intents.quantity.Quantity;

/** Money, durations, counts and percentages. */
final class QuantityRecogniser implements Recogniser {

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        return Quantities.find(text).stream().map(q -> entity(text, q)).toList();
    }

    /** The names of the kinds are those of the entity types, in capitals. */
    private static Entity entity(String text, Quantity quantity) {
        Map<String, String> attributes = new LinkedHashMap<>(quantity.attributes());
        if (!quantity.low().equals(quantity.high())) {
            attributes.put("from", quantity.low());
            attributes.put("to", quantity.high());
        }
        String words = text.substring(quantity.start(), quantity.end());
        String type = quantity.kind().name().toLowerCase(Locale.ROOT);
        return new Entity(type, quantity.start(), quantity.end(), words, quantity.value(), attributes);
    }
}
