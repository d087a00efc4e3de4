package org.gongyou.intents.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.gongyou.intents.evaluation.Latency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** This house's own command line. */
final class Gongyou implements Contender {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path JAR = Path.of(System.getProperty("bench.home"), "../target/bench/gongyou-intents.jar");

    private final Tool java;
    private final String name;
    private final List<String> options;

    /** With these options of the command {@code evaluate}. */
    Gongyou(int minutes, String name, List<String> options) {
        this.java = new Tool(Duration.ofMinutes(minutes));
        this.name = name;
        this.options = options;
    }

    @Override
    public String id() {
        return "gongyou";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Result run(Round round) throws IOException, InterruptedException, TimeoutException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx2g",
                "-jar",
                JAR.normalize().toString(),
                "evaluate",
                "--json",
                "--train",
                round.file("train.tsv", round.train()).toString(),
                "--test",
                round.file("test.tsv", round.test()).toString()));
        command.addAll(options);
        if (!round.few()) {
            command.addAll(List.of("--dev", round.file("dev.tsv", round.dev()).toString()));
        }
        List<String> lines = java.run(round.folder(), command);
        JsonNode report = JSON.readTree(lines.get(lines.size() - 1));
        JsonNode latency = report.get("latency_ms");
        return new Result(
                report.get("accuracy").asDouble(),
                report.get("macro_f1").asDouble(),
                report.get("training_seconds").asDouble(),
                new Latency(latency.get("p50").asDouble(), latency.get("p99").asDouble()),
                "");
    }
}
