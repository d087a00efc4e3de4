package org.gongyou.intents.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code run peers --data DIR [--option value]}, {@code run speed} and {@code run danger}. */
public final class Main {

    private static final String USAGE = """
            usage: intents/bench/run peers --data DIR [--test test.tsv] [--sets massive,smp2017] [--few 20] [--seeds 1,2,3]
                                           [--minutes 30] [--systems gongyou,fasttext,nlpjs]
                   intents/bench/run speed [options of JMH]
                   intents/bench/run danger [options of JMH]
            """;

    private Main() {}

    /** Runs what is asked for. */
    public static void main(String[] args) throws Exception {
        String command = String.join(" ", args);
        String what = args.length == 0 ? "" : args[0];
        if (what.equals("speed")) {
            SpeedReport.publish(command, Path.of(System.getProperty("bench.home"), "../target/bench"));
            return;
        }
        if (what.equals("danger")) {
            DangerReport.publish(command, Path.of(System.getProperty("bench.home"), "../target/bench"));
            return;
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        if (!what.equals("peers") || args.length % 2 == 0 || !options.containsKey("data")) {
            System.err.print(USAGE);
            System.exit(2);
        }
        PeerTrial.Plan plan = new PeerTrial.Plan(
                Path.of(options.get("data")),
                names(options.getOrDefault("sets", "massive,smp2017")),
                options.getOrDefault("test", "test.tsv"),
                Integer.parseInt(options.getOrDefault("few", "20")),
                names(options.getOrDefault("seeds", "1,2,3")).stream()
                        .map(Long::valueOf)
                        .toList());
        new PeerTrial(plan, contenders(options)).run(command.replace(options.get("data"), "DIR"));
    }

    private static List<Contender> contenders(Map<String, String> options) {
        int minutes = Integer.parseInt(options.getOrDefault("minutes", "30"));
        List<String> chosen = names(options.getOrDefault("systems", "gongyou,fasttext,nlpjs"));
        return Stream.of(
                        new Gongyou(minutes, "Gongyou", List.of()),
                        new Gongyou(minutes, "Gongyou, words alone", List.of("--encoder", "none")),
                        new FastText(minutes),
                        new NlpJs(minutes))
                .filter(contender -> chosen.contains(contender.id()))
                .toList();
    }

    private static List<String> names(String list) {
        return List.of(list.split(","));
    }
}
