package org.gongyou.intents.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.intents.Token;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;

/** Cuts each line of input into words. */
record SegmentCommand(Console console) implements Command {

    @Override
    public Set<String> settings() {
        return Set.of("words");
    }

    @Override
    public Set<String> flags() {
        return Set.of("json", "tags");
    }

    @Override
    public int run(Options options) {
        DataFiles files = new DataFiles(console);
        Segmenter segmenter = options.optionalPath("words")
                .map(files::words)
                .map(Segmenter.union()::with)
                .orElse(Segmenter.union());
        files.check();
        Normaliser normaliser = new Normaliser();
        InputLines lines = console.lines();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String normalised = normaliser.normalise(line.get());
            List<Token> tokens = segmenter.segment(normalised);
            if (options.flag("json")) {
                console.sayJson(json(line.get(), normalised, tokens));
            } else {
                console.say(tokens.stream()
                        .map(token -> options.flag("tags") ? token.word() + "/" + token.tag() : token.word())
                        .collect(Collectors.joining(" ")));
            }
        }
        return CommandLine.OK;
    }

    private static Map<String, Object> json(String text, String normalised, List<Token> tokens) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", text);
        json.put("normalised", normalised);
        json.put("tokens", tokens);
        return json;
    }
}
