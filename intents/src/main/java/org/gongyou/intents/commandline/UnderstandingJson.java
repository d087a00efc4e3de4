package org.gongyou.intents.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Entity;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/** An understanding as {@code classify} writes it. */
final class UnderstandingJson {

    private static final int RANKED = 10;

    private UnderstandingJson() {}

    static Map<String, Object> of(Understanding understanding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", understanding.text());
        json.put("intent", understanding.best().map(RankedIntent::intent).orElse(""));
        json.put(
                "confidence", understanding.best().map(RankedIntent::confidence).orElse(0.0));
        json.put(
                "ranking",
                understanding.ranking().stream()
                        .limit(RANKED)
                        .map(UnderstandingJson::ranked)
                        .toList());
        json.put("out_of_scope", understanding.outOfScope());
        json.put("entities", entities(understanding.entities()));
        json.put("crisis", crisis(understanding.crisis()));
        return json;
    }

    private static Map<String, Object> ranked(RankedIntent intent) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("intent", intent.intent());
        json.put("confidence", intent.confidence());
        if (intent.topic() != null) {
            json.put("topic", intent.topic());
        }
        return json;
    }

    private static Map<String, Object> crisis(Crisis crisis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", crisis.level());
        json.put("self", crisis.self());
        json.put("doubtful", crisis.doubtful());
        json.put("threat", crisis.threat());
        return json;
    }

    static List<Map<String, Object>> entities(List<Entity> entities) {
        return entities.stream().map(UnderstandingJson::entity).toList();
    }

    private static Map<String, Object> entity(Entity entity) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", entity.type());
        json.put("start", entity.start());
        json.put("end", entity.end());
        json.put("text", entity.text());
        json.put("value", entity.value());
        json.put("attributes", entity.attributes());
        return json;
    }
}
