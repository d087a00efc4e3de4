package org.gongyou.core.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** {@code run fuzz --conversations N --seed S} and {@code run decide}. */
public final class Main {

    private static final String USAGE = """
            usage: bot-core/bench/run fuzz [--conversations 20000] [--seed N|fresh[,N|fresh...]]
                   bot-core/bench/run decide [options of JMH]
            """;

    private Main() {}

    /** Runs what is asked for. */
    public static void main(String[] args) throws IOException {
        String command = String.join(" ", args);
        Path out = Path.of("target/bench");
        String what = args.length == 0 ? "" : args[0];
        if (what.equals("decide")) {
            DecisionReport.publish(command, out.resolve("decide.json"));
            return;
        }
        Map<String, String> options = new HashMap<>(Map.of("--conversations", "20000", "--seed", "1"));
        for (int i = 1; i + 1 < args.length; i += 2) {
            if (options.put(args[i], args[i + 1]) == null) {
                usage();
            }
        }
        if (!what.equals("fuzz") || args.length % 2 == 0) {
            usage();
        }
        int conversations = Integer.parseInt(options.get("--conversations"));
        boolean sound = FuzzReport.publish(command, options.get("--seed").split(","), conversations, out);
        System.exit(sound ? 0 : 1);
    }

    private static void usage() {
        System.err.print(USAGE);
        System.exit(2);
    }
}
