package org.gongyou.intents.commandline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of the command line, and what came of it. */
record CommandRun(int status, String out, String err) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CommandRun of(String... args) {
        return reading(new byte[0], args);
    }

    static CommandRun reading(String input, String... args) {
        return reading(input.getBytes(StandardCharsets.UTF_8), args);
    }

    static CommandRun reading(byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new CommandLine(
                        new ByteArrayInputStream(input),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of standard output, as a program takes them that ends a line only at a line feed. */
    List<String> lines() {
        return out.isEmpty()
                ? List.of()
                : List.of(out.substring(0, out.length() - 1).split("\n", -1));
    }

    /** The only line of standard output. */
    JsonNode json() {
        return JSON.readTree(out);
    }

    List<JsonNode> jsonLines() {
        return lines().stream().map(JSON::readTree).toList();
    }
}
