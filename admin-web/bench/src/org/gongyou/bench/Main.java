package org.gongyou.bench;

import java.util.HashMap;
import java.util.Map;

/** {@code run connections|join|kill|load|start|storm [--option value]}; exit code 0 only if what was measured holds. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        String what = args.length == 0 ? "" : args[0];
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        boolean holds = switch (what) {
            case "join" -> new JoinTrial().run();
            case "kill" -> new KillTrial(number(options, "rounds", 20), number(options, "people", 50)).run();
            case "load" -> new LoadTrial(number(options, "seconds", 20), number(options, "connections", 16)).run();
            case "storm" ->
                new StormTrial(new StormTrial.StormSize(
                                number(options, "messages", 10_000),
                                number(options, "people", 500),
                                number(options, "callers", 24),
                                number(options, "kill-every", 20),
                                number(options, "patience-ms", 4_000)))
                        .run();
            case "connections" -> {
                int sockets = number(options, "sockets", 10_000);
                yield new ConnectionsTrial(sockets, number(options, "told", sockets)).run();
            }
            case "start" -> new StartTrial(number(options, "runs", 3)).run();
            default -> {
                System.err.println("usage: admin-web/bench/run join | kill [--rounds 20 --people 50]"
                        + " | storm [--messages 10000 --people 500 --callers 24 --kill-every 20 --patience-ms 4000]"
                        + " | connections [--sockets 10000 --told 10000]"
                        + " | load [--seconds 20 --connections 16] | start [--runs 3]");
                System.exit(2);
                yield false;
            }
        };
        System.exit(holds ? 0 : 1);
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, String.valueOf(otherwise)));
    }
}
