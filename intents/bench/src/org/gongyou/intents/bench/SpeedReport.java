package org.gongyou.intents.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what JMH measured of the understanding. */
final class SpeedReport {

    private static final Map<String, String> VARIANTS = new LinkedHashMap<>();

    static {
        VARIANTS.put("LEXICAL", "words alone");
        VARIANTS.put("ENCODER_FOR_EVERY_TEXT", "encoder for every text");
        VARIANTS.put("CASCADE", "cascade");
        VARIANTS.put("CASCADE_WITH_CACHE", "cascade with cache");
    }

    private SpeedReport() {}

    static void publish(String command, Path results) throws IOException {
        Map<String, JsonNode> latency = new TreeMap<>();
        Map<String, JsonNode> throughput = new TreeMap<>();
        for (JsonNode result : JsonMapper.builder().build().readTree(results.toFile())) {
            boolean sampled = result.get("mode").asString().equals("sample");
            (sampled ? latency : throughput).put(result.at("/params/variant").asString(), result);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "p50 ms", "p99 ms", "texts/s", "by words", "by meaning", "from the cache"));
        VARIANTS.forEach((variant, name) -> {
            if (latency.containsKey(variant) && throughput.containsKey(variant)) {
                rows.add(row(name, latency.get(variant), throughput.get(variant)));
            }
        });
        new Page("speed", "Understanding a text: latency and throughput", command)
                .say("JMH, one thread on one core, after a warm-up, forks of their own. A text goes all the way: spelling, words,"
                        + " intents, scope, entities, danger. The engine has learnt the shipped services; the texts are those of"
                        + " `intents/bench/utterances.txt`, gaps filled in up to 150 ways and repeated by Zipf's law, in scope"
                        + " and out, so the shares hold for this mix and no other.")
                .say("")
                .table(rows)
                .publish();
    }

    private static List<String> row(String name, JsonNode latency, JsonNode throughput) {
        JsonNode percentiles = latency.at("/primaryMetric/scorePercentiles");
        double all = count(throughput, "lexical") + count(throughput, "semantic") + count(throughput, "cache");
        return List.of(
                name,
                number("%.3f", percentiles.get("50.0").asDouble() / 1000),
                number("%.2f", percentiles.get("99.0").asDouble() / 1000),
                number("%,.0f", throughput.at("/primaryMetric/score").asDouble()),
                number("%.0f %%", 100 * count(throughput, "lexical") / all),
                number("%.0f %%", 100 * count(throughput, "semantic") / all),
                number("%.0f %%", 100 * count(throughput, "cache") / all));
    }

    private static double count(JsonNode result, String stage) {
        return result.at("/secondaryMetrics/" + stage + "/score").asDouble(0);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
