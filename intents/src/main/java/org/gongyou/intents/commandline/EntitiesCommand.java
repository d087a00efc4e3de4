package org.gongyou.intents.commandline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.intents.Entity;
import org.gongyou.intents.commandline.report.TextTable;
import org.gongyou.intents.entity.EntityExtractor;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Pipeline;
import org.gongyou.intents.region.Regions;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;

/** Finds what each line of input names. */
record EntitiesCommand(Console console) implements Command {

    @Override
    public Set<String> settings() {
        return Set.of("today");
    }

    @Override
    public int run(Options options) {
        LocalDate today = options.today();
        Pipeline pipeline =
                Pipeline.of(List.of(new Normaliser(), Segmenter.union(), new EntityExtractor(Regions.china())));
        InputLines lines = console.lines();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Analysis analysis = pipeline.process(Analysis.of(line.get(), today));
            if (options.flag("json")) {
                console.sayJson(json(analysis));
            } else {
                console.say(text(analysis));
            }
        }
        return CommandLine.OK;
    }

    private static Map<String, Object> json(Analysis analysis) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", analysis.text());
        json.put("normalised", analysis.normalised());
        json.put("entities", UnderstandingJson.entities(analysis.entities()));
        return json;
    }

    /** The text, and below it a line for each thing that it names. */
    private static String text(Analysis analysis) {
        TextTable table = new TextTable();
        for (Entity entity : analysis.entities()) {
            table.row(entity.type(), entity.text(), entity.value(), attributes(entity));
        }
        return analysis.normalised() + (analysis.entities().isEmpty() ? "" : "\n" + table.text());
    }

    private static String attributes(Entity entity) {
        return entity.attributes().isEmpty() ? "" : entity.attributes().toString();
    }
}
