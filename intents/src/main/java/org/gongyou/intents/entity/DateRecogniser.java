package org.gongyou.intents.entity;

import java.util.List;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.time.TimeMention;
import org.gongyou.intents.time.Times;

/** Days, as {@code date}, and spans of days, as {@code date_range}; counted from the day of the analysis. */
final class DateRecogniser implements Recogniser {

    @Override
    public List<Entity> find(Analysis analysis) {
        String text = analysis.normalised();
        return Times.find(text, analysis.today()).stream()
                .map(m -> entity(text, m))
                .toList();
    }

    private static Entity entity(String text, TimeMention mention) {
        String type = mention.day() ? EntityTypes.DATE : EntityTypes.DATE_RANGE;
        String words = text.substring(mention.start(), mention.end());
        return new Entity(type, mention.start(), mention.end(), words, mention.value(), mention.attributes());
    }
}
