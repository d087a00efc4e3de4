package org.gongyou.intents.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.intents.BadTrainingDataException;
import org.gongyou.intents.Example;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.ModelStore;
import org.gongyou.intents.TrainingData;
import org.gongyou.intents.Understanding;
import tools.jackson.databind.json.JsonMapper;

/** Runs one command; what it reads and writes is given, so that it can be tried without a process. */
final class CommandLine {

    static final int OK = 0;
    static final int BAD_DATA = 1;
    static final int USAGE = 2;

    private static final String HELP = """
            usage: java -jar gongyou-intents.jar <command>

              train    --data F.tsv --model DIR
              evaluate --train T.tsv [--dev D.tsv] --test X.tsv [--oos O.txt] [--json]
              classify --model DIR [--today YYYY-MM-DD]     lines on standard input, JSON on standard output

            TSV is label<TAB>text in UTF-8; a label is an intent or intent/topic; core.out_of_scope is what belongs to none.
            """;

    private final JsonMapper json = JsonMapper.builder().build();
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** The exit status. */
    int run(String... args) {
        try {
            return dispatch(args);
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.print(HELP);
            return USAGE;
        } catch (BadTrainingDataException e) {
            e.faults().forEach(err::println);
            return BAD_DATA;
        } catch (UncheckedIOException e) {
            err.println(e.getCause() instanceof NoSuchFileException file ? file.getMessage() + ": no such file" : e);
            return BAD_DATA;
        }
    }

    private int dispatch(String... args) {
        if (args.length == 0) {
            throw new UsageException("a command is missing");
        }
        List<String> rest = List.of(args).subList(1, args.length);
        return switch (args[0]) {
            case "train" -> train(Options.parse(rest, Set.of("data", "model"), Set.of()));
            case "evaluate" -> evaluate(Options.parse(rest, Set.of("train", "dev", "test", "oos"), Set.of("json")));
            case "classify" -> classify(Options.parse(rest, Set.of("model", "today"), Set.of()));
            case "help", "--help", "-h" -> {
                out.print(HELP);
                yield OK;
            }
            default -> throw new UsageException("there is no command " + args[0]);
        };
    }

    private int train(Options options) {
        Path directory = options.path("model");
        List<Example> examples = TrainingData.readTsv(options.path("data"));
        IntentEngine engine = ModelStore.openOrTrain(directory, examples);
        out.printf(
                "%d examples, %d intents, %s%n",
                examples.size(), engine.intents().size(), ModelStore.fileFor(directory, examples));
        return OK;
    }

    private int evaluate(Options options) {
        Map<String, Object> report = new Evaluation(
                        TrainingData.readTsv(options.path("train")), TrainingData.readTsv(options.path("test")))
                .withDev(options.optionalPath("dev").map(TrainingData::readTsv).orElse(List.of()))
                .withOutOfScope(
                        options.optionalPath("oos").map(TrainingData::readLines).orElse(List.of()))
                .run();
        out.println(options.flag("json") ? json.writeValueAsString(report) : EvaluationText.of(report));
        return OK;
    }

    private int classify(Options options) {
        LocalDate today = options.optional("today").map(CommandLine::day).orElseGet(LocalDate::now);
        Optional<IntentEngine> engine = ModelStore.openLatest(options.path("model"));
        if (engine.isEmpty()) {
            err.println(options.path("model") + ": holds no model");
            return BAD_DATA;
        }
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Understanding understanding = engine.get().understand(line, today);
                out.println(json.writeValueAsString(UnderstandingJson.of(understanding)));
            }
            return OK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException("--today takes a day such as 2026-03-02, not " + text);
        }
    }
}
