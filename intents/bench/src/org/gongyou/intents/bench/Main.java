package org.gongyou.intents.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code run peers --data DIR [--option value]}. */
public final class Main {

    private static final String USAGE = """
            usage: intents/bench/run peers --data DIR [--test test.tsv] [--sets massive,smp2017] [--few 20] [--seeds 1,2,3]
                                           [--minutes 30] [--systems gongyou,fasttext,nlpjs]
            """;

    private Main() {}

    /** Runs what is asked for. */
    public static void main(String[] args) throws Exception {
        if (args.length < 1 || args.length % 2 == 0) {
            System.err.print(USAGE);
            System.exit(2);
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        if (!args[0].equals("peers") || !options.containsKey("data")) {
            System.err.print(USAGE);
            System.exit(2);
        }
        peers(options, String.join(" ", args));
    }

    private static void peers(Map<String, String> options, String command) throws Exception {
        String seeds = options.getOrDefault("seeds", "1,2,3");
        new PeerTrial(
                        new PeerTrial.Plan(
                                Path.of(options.get("data")),
                                names(options.getOrDefault("sets", "massive,smp2017")),
                                options.getOrDefault("test", "test.tsv"),
                                Integer.parseInt(options.getOrDefault("few", "20")),
                                names(seeds).stream().map(Long::valueOf).toList()),
                        contenders(options))
                .run(command);
    }

    private static List<Contender> contenders(Map<String, String> options) {
        int minutes = Integer.parseInt(options.getOrDefault("minutes", "30"));
        List<String> chosen = names(options.getOrDefault("systems", "gongyou,fasttext,nlpjs"));
        return Stream.of(new Gongyou(minutes), new FastText(minutes), new NlpJs(minutes))
                .filter(contender -> chosen.contains(contender.id()))
                .toList();
    }

    private static List<String> names(String list) {
        return List.of(list.split(","));
    }
}
