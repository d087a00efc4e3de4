package org.gongyou.intents.commandline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.ModelStore;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.semantic.SentenceEncoder;

/** Understands each line of input as soon as it comes: a JSON object on a line of its own, also for an empty one. */
record ClassifyCommand(Console console) implements Command {

    @Override
    public Set<String> settings() {
        return Set.of("model", "today", "encoder");
    }

    /** With {@code --json} or without: it always is. */
    @Override
    public Set<String> flags() {
        return Set.of("json", "explain");
    }

    @Override
    public int run(Options options) {
        LocalDate today = options.today();
        Optional<SentenceEncoder> encoder = TrainingSettings.encoder(options);
        Optional<IntentEngine> engine = ModelStore.openLatest(options.path("model"), encoder);
        if (engine.isEmpty()) {
            console.remark(options.path("model") + ": holds no model; make one with the command train");
            return CommandLine.BAD_DATA;
        }
        try (IntentEngine opened = engine.get()) {
            answer(opened, options, today);
        } finally {
            encoder.ifPresent(SentenceEncoder::close);
        }
        return CommandLine.OK;
    }

    private void answer(IntentEngine engine, Options options, LocalDate today) {
        InputLines lines = console.lines();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Understanding understanding = engine.understand(line.get(), today);
            Map<String, Object> json = UnderstandingJson.of(understanding);
            if (options.flag("explain")) {
                json.put("because", understanding.because());
            }
            console.sayJson(json);
        }
    }
}
