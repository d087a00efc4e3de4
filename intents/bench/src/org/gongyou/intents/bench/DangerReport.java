package org.gongyou.intents.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what JMH measured of the detector of danger. */
final class DangerReport {

    private DangerReport() {}

    /** What {@code danger.json} in the folder of results holds. */
    static void publish(String command, Path results) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("texts", "p50 ms", "p95 ms", "p99 ms"));
        for (JsonNode result :
                JsonMapper.builder().build().readTree(results.resolve("danger.json").toFile())) {
            JsonNode percentiles = result.at("/primaryMetric/scorePercentiles");
            rows.add(List.of(
                    result.get("benchmark").asString().endsWith(".danger") ? "of danger" : "harmless",
                    milliseconds(percentiles.get("50.0")),
                    milliseconds(percentiles.get("95.0")),
                    milliseconds(percentiles.get("99.0"))));
        }
        new Page("danger-speed", "Looking for danger: latency", command)
                .say("JMH, one thread on one core, after a warm-up, forks of their own; the detector alone. The texts are those of"
                        + " `DangerBenchmark`, short messages, one after the other.")
                .say("")
                .table(rows)
                .publish();
    }

    private static String milliseconds(JsonNode microseconds) {
        return String.format(Locale.ROOT, "%.3f", microseconds.asDouble() / 1000);
    }
}
