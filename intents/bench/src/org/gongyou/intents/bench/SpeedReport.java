package org.gongyou.intents.bench;

import java.io.IOException;
import java.nio.file.Files;
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

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> VARIANTS = new LinkedHashMap<>();

    static {
        VARIANTS.put("LEXICAL", "words alone");
        VARIANTS.put("ENCODER_FOR_EVERY_TEXT", "encoder for every text");
        VARIANTS.put("CASCADE", "cascade");
        VARIANTS.put("CASCADE_WITH_CACHE", "cascade with cache");
    }

    private SpeedReport() {}

    /** What the folder of results holds: {@code jmh.json}, {@code loading.jsonl} and {@code early-exit.json}. */
    static void publish(String command, Path results) throws IOException {
        new Page("speed", "Understanding a text: latency and throughput", command)
                .say("JMH, one thread on one core, after a warm-up, forks of their own. A text goes all the way: spelling, words,"
                        + " intents, scope, entities, danger. The engine has learnt the shipped services; the texts are those of"
                        + " `intents/bench/utterances.txt`, in scope and out: 45 % are sentences as they stand, repeated by Zipf's"
                        + " law, the others sentences whose gaps are filled in anew each time, so that a kind of message is as"
                        + " frequent as the file has sentences of it; 94 % have up to 40 characters (\"short\"), the rest are"
                        + " complaints of about 80. The file was written for this purpose, not taken from anybody's log, so the shares hold for"
                        + " this mix and no other. \"Encoder for every text\" is the same engine for which words are never enough.")
                .say("")
                .table(rows(JSON.readTree(results.resolve("jmh.json").toFile())))
                .say("")
                .say(earlyExit(results.resolve("early-exit.json")))
                .say("")
                .say(loading(results.resolve("loading.jsonl")))
                .publish();
    }

    private static List<List<String>> rows(JsonNode results) {
        Map<String, JsonNode> latency = new TreeMap<>();
        Map<String, JsonNode> ofShort = new TreeMap<>();
        Map<String, JsonNode> throughput = new TreeMap<>();
        for (JsonNode result : results) {
            String benchmark = result.get("benchmark").asString();
            Map<String, JsonNode> kind = benchmark.endsWith(".latency")
                    ? latency
                    : benchmark.endsWith(".latencyOfShort") ? ofShort : throughput;
            kind.put(result.at("/params/variant").asString(), result);
        }
        JsonNode encoder = throughput.get("ENCODER_FOR_EVERY_TEXT");
        double all = encoder == null ? Double.NaN : speed(encoder);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "",
                "short p50 ms",
                "short p99 ms",
                "all p50 ms",
                "all p99 ms",
                "texts/s",
                "÷ encoder",
                "by words",
                "by meaning",
                "from the cache"));
        VARIANTS.forEach((variant, name) -> {
            if (latency.containsKey(variant) && ofShort.containsKey(variant) && throughput.containsKey(variant)) {
                rows.add(row(name, List.of(ofShort.get(variant), latency.get(variant)), throughput.get(variant), all));
            }
        });
        return rows;
    }

    private static double speed(JsonNode throughput) {
        return throughput.at("/primaryMetric/score").asDouble();
    }

    private static String earlyExit(Path file) throws IOException {
        JsonNode exit = JSON.readTree(file.toFile());
        double texts = exit.get("texts").asDouble();
        return "Of the %.0f held-out lines of the services in scope the words answer %.0f alone; %.2f %% are right so, %.2f %% with the encoder asked every time."
                .formatted(
                        texts,
                        exit.get("early").asDouble(),
                        100 * exit.get("right_by_cascade").asDouble() / texts,
                        100 * exit.get("right_by_all").asDouble() / texts);
    }

    /** Medians over processes. */
    private static String loading(Path file) throws IOException {
        List<JsonNode> runs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            runs.add(JSON.readTree(line));
        }
        return "Until a model answers, median of %d processes that had just begun: encoder %.0f ms, dictionaries %.0f ms, model with its first answer %.0f ms; in a process that answers already, another model %.0f ms."
                .formatted(
                        runs.size(),
                        median(runs, "encoder"),
                        median(runs, "dictionaries"),
                        median(runs, "model"),
                        median(runs, "again"));
    }

    private static double median(List<JsonNode> runs, String part) {
        double[] values =
                runs.stream().mapToDouble(run -> run.get(part).asDouble()).sorted().toArray();
        return values[values.length / 2];
    }

    private static List<String> row(String name, List<JsonNode> latencies, JsonNode throughput, double encoder) {
        double all = count(throughput, "lexical") + count(throughput, "semantic") + count(throughput, "cache");
        List<String> row = new ArrayList<>();
        row.add(name);
        for (JsonNode latency : latencies) {
            JsonNode percentiles = latency.at("/primaryMetric/scorePercentiles");
            row.add(number("%.3f", percentiles.get("50.0").asDouble() / 1000));
            row.add(number("%.2f", percentiles.get("99.0").asDouble() / 1000));
        }
        row.add(number("%,.0f", speed(throughput)));
        row.add(number("%.1f", speed(throughput) / encoder));
        for (String stage : List.of("lexical", "semantic", "cache")) {
            row.add(number("%.0f %%", 100 * count(throughput, stage) / all));
        }
        return row;
    }

    private static double count(JsonNode result, String stage) {
        return result.at("/secondaryMetrics/" + stage + "/score").asDouble(0);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
