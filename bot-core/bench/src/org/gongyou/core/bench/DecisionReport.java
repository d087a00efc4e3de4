package org.gongyou.core.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongyou.intents.bench.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what JMH measured of the decision. */
final class DecisionReport {

    private static final List<String> PERCENTILES = List.of("50.0", "95.0", "99.0", "99.9", "100.0");

    private DecisionReport() {}

    static void publish(String command, Path results) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "p50 µs", "p95 µs", "p99 µs", "p99.9 µs", "most µs"));
        for (JsonNode result : JsonMapper.builder().build().readTree(results.toFile())) {
            JsonNode percentiles = result.at("/primaryMetric/scorePercentiles");
            List<String> row = new ArrayList<>();
            row.add(result.get("benchmark").asString().replaceAll(".*\\.", ""));
            PERCENTILES.forEach(p ->
                    row.add(String.format(Locale.ROOT, "%,.1f", percentiles.get(p).asDouble())));
            rows.add(row);
        }
        new Page("decide", "Deciding a turn, without understanding", command)
                .say("JMH, one thread on one core, after a warm-up. The turns are those of 200 random conversations (see below) over the"
                        + " shipped services, with the states they met. `decide` is the dialogue alone, `decideAndStore` also writes the"
                        + " new state to JSON and reads it back.")
                .say("")
                .table(rows)
                .publish();
    }
}
