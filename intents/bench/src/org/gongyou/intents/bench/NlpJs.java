package org.gongyou.intents.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.gongyou.intents.evaluation.Latency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** NLP.js with its Chinese language pack, as its documentation sets it up. */
final class NlpJs implements Contender {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path PEERS = Path.of(System.getProperty("bench.home"), "peers");

    private final Tool node;

    NlpJs(int minutes) {
        node = new Tool(Duration.ofMinutes(minutes));
    }

    @Override
    public String id() {
        return "nlpjs";
    }

    @Override
    public String name() {
        try {
            String manifest = Files.readString(PEERS.resolve("node_modules/node-nlp/package.json"));
            return "NLP.js " + JSON.readTree(manifest).get("version").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Result run(Round round) throws IOException, InterruptedException, TimeoutException {
        Path train = round.file("train.tsv", round.learnt());
        Path test = round.file("test.tsv", round.test());
        List<JsonNode> lines = node
                .run(
                        round.folder(),
                        List.of("node", PEERS.resolve("nlpjs.js").toString(), train.toString(), test.toString()))
                .stream()
                .map(JSON::readTree)
                .toList();
        List<JsonNode> answers = lines.subList(1, lines.size());
        return Result.of(
                round.test(),
                answers.stream()
                        .map(answer -> answer.get("predicted").asString())
                        .toList(),
                lines.get(0).get("training_seconds").asDouble(),
                Latency.ofMillis(answers.stream()
                        .mapToDouble(answer -> answer.get("millis").asDouble())
                        .toArray()));
    }
}
