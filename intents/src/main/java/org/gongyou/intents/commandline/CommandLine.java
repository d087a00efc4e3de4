package org.gongyou.intents.commandline;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.intents.BadTrainingDataException;

/** Finds the command that is asked for, runs it, and turns what goes wrong into an exit status. */
final class CommandLine {

    static final int OK = 0;
    static final int BAD_DATA = 1;
    static final int USAGE = 2;

    private static final Set<String> HELP_WORDS = Set.of("help", "--help", "-h");
    private static final String HELP = """
            usage: java -jar gongyou-intents.jar <command>

              train           --data F.tsv --model DIR [--dev D.tsv] [--json]
              evaluate        --train T.tsv [--dev D.tsv] --test X.tsv [--oos O.txt] [--few N]
                              [--hold-out K | LABEL,LABEL,…] [--seed S] [--confusion F.tsv] [--errors F.tsv] [--json]
              cross-validate  --data F.tsv --folds K [--few N] [--seed S] [--json]
                              all three also: [--encoder stock | none | FILE.onnx] [--background B.txt] [--words W.txt]

              classify        --model DIR [--encoder FILE.onnx] [--today YYYY-MM-DD] [--explain]
                                                                              a JSON object for each line of input
              segment         [--words W.txt] [--tags] [--json]               the words of each line of input
              entities        [--today YYYY-MM-DD] [--json]                   what each line of input names

            TSV is label<TAB>text in UTF-8; a label is an intent or intent/topic; core.out_of_scope is what belongs to none.
            Texts out of scope are one a line. --few learns from N examples of each intent, --hold-out asks whole intents
            as texts out of scope; both draw by --seed (1). --dev chooses weights, and is then learnt from. The background
            is what to take for out of scope where fewer than 100 examples say. Words are one's own, a word a line. Exit status: 0, 1 bad data, 2 wrong call.
            """;

    private final Console console;
    private final Map<String, Command> commands;

    CommandLine(InputStream in, PrintStream out, PrintStream err) {
        console = new Console(in, out, err);
        commands = Map.of(
                "train", new TrainCommand(console),
                "evaluate", new EvaluateCommand(console),
                "cross-validate", new CrossValidateCommand(console),
                "classify", new ClassifyCommand(console),
                "segment", new SegmentCommand(console),
                "entities", new EntitiesCommand(console));
    }

    /** The exit status. */
    int run(String... args) {
        try {
            return dispatch(List.of(args));
        } catch (UsageException e) {
            console.remark(e.getMessage());
            console.remark(HELP.stripTrailing());
            return USAGE;
        } catch (BadTrainingDataException e) {
            e.faults().forEach(console::remark);
            return BAD_DATA;
        } catch (UncheckedIOException e) {
            console.remark(e.getMessage());
            return BAD_DATA;
        }
    }

    private int dispatch(List<String> args) {
        if (args.isEmpty()) {
            throw new UsageException("a command is missing");
        }
        if (args.stream().anyMatch(HELP_WORDS::contains)) {
            console.say(HELP.stripTrailing());
            return OK;
        }
        Command command = commands.get(args.get(0));
        if (command == null) {
            throw new UsageException("there is no command " + args.get(0));
        }
        return command.run(Options.parse(args.subList(1, args.size()), command.settings(), command.flags()));
    }
}
