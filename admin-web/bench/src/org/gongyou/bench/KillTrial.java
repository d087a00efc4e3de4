package org.gongyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.gongyou.intents.bench.Page;

/** Kills the server again and again while people fill in forms and an operator approves them; then counts. */
final class KillTrial {

    private static final Set<String> MUST_BE_ZERO = Set.of(
            "acknowledged but lost",
            "stored more than once",
            "out of order",
            "confirmed forms without a case",
            "cases too many",
            "applicants who gave up",
            "approvals undone",
            "approved without notice",
            "approved with more than one notice",
            "approved without a member number of its own",
            "replies shown twice");

    private static final int ASKING = 4;

    private final int rounds;
    private final int people;
    private final Ledger ledger = new Ledger();
    private volatile boolean closing;
    private final Set<String> asked = new HashSet<>();
    private int killsWhileStarting;

    KillTrial(int rounds, int people) {
        this.rounds = rounds;
        this.people = people;
    }

    boolean run() throws IOException, InterruptedException {
        Page page = new Page(
                "kill", "Loss and duplicates under kill -9", "kill --rounds " + rounds + " --people " + people);
        try (Server server = new Server().start()) {
            Operator operator = new Operator(server.port());
            Thread desk = new Thread(operator, "operator");
            desk.start();
            List<Thread> crowd = crowd(server.platform());
            long began = System.nanoTime();
            for (int round = 1; round <= rounds; round++) {
                killOnce(server, round);
            }
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
            closing = true;
            for (Thread person : crowd) {
                person.join();
            }
            long settled = settle(server, operator);
            desk.join();
            Audit audit = new Audit(new Desk(server.port()).signIn(), server.platform(), ledger);
            audit.run(operator.approved());
            return report(page, audit, seconds, settled);
        }
    }

    private List<Thread> crowd(Platform platform) {
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Thread person = new Thread(
                    () -> {
                        do {
                            new Applicant(platform, ledger.open(Worker.random())).apply();
                        } while (!closing);
                    },
                    "person-" + i);
            person.start();
            crowd.add(person);
        }
        return crowd;
    }

    /** Lets the server work for a few seconds, kills it and starts it again; now and then it dies while starting, too. */
    private void killOnce(Server server, int round) {
        Server.pause(ThreadLocalRandom.current().nextInt(1500, 6000));
        server.kill();
        if (round % 5 == 0) {
            server.launch();
            Server.pause(ThreadLocalRandom.current().nextInt(1000, 8000));
            server.kill();
            killsWhileStarting++;
        }
        server.start();
        System.out.println("killed " + round + " of " + rounds);
    }

    /** Waits until everything is approved and told; returns how long that took, in seconds. */
    private long settle(Server server, Operator operator) throws IOException {
        long began = System.nanoTime();
        Desk desk = new Desk(server.port()).signIn();
        while (!desk.joinCases("submitted").isEmpty() && seconds(began) < 120) {
            Server.pause(300);
        }
        operator.goHome();
        for (int round = 0; round <= ASKING && !awaitNotices(server.platform(), 40); round++) {
            askAfterIt(server.platform());
        }
        return seconds(began);
    }

    private boolean awaitNotices(Platform platform, int patience) throws IOException {
        long began = System.nanoTime();
        boolean told = allTold(platform);
        while (!told && seconds(began) < patience) {
            Server.pause(1000);
            told = allTold(platform);
        }
        return told;
    }

    /** Whoever has heard nothing asks; what the platform would not let through comes in front of the answer. */
    private void askAfterIt(Platform platform) throws IOException {
        for (Ledger.Sheet sheet : ledger.accounts()) {
            if (!told(platform, sheet)) {
                asked.add(sheet.worker().openid());
                new Applicant(platform, sheet).ask();
            }
        }
    }

    private boolean allTold(Platform platform) throws IOException {
        long told = 0;
        for (Ledger.Sheet sheet : ledger.accounts()) {
            told += told(platform, sheet) ? 1 : 0;
        }
        return told == ledger.accounts().size();
    }

    private static boolean told(Platform platform, Ledger.Sheet sheet) throws IOException {
        return platform.outbox(sheet.worker().openid()).stream().anyMatch(KillTrial::isNotice)
                || sheet.answers().stream().anyMatch(KillTrial::isNotice);
    }

    private static boolean isNotice(String text) {
        return text.contains("会员号是");
    }

    private static long seconds(long since) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
    }

    private boolean report(Page page, Audit audit, long seconds, long settled) {
        page.say(people + " people at a time fill in the form to join ("
                        + ledger.accounts().size()
                        + " in all), an operator approves; the process gets `kill -9` " + rounds + " times in "
                        + seconds
                        + " s, and " + killsWhileStarting
                        + " times more while it starts. The driver repeats callbacks as"
                        + " the platform does. After the last restart everything was approved and told within "
                        + settled
                        + " s; " + asked.size()
                        + " people had to write once more first, because the platform lets an account answer a message"
                        + " only so often.")
                .say("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "count", "must be"));
        boolean holds = true;
        for (Map.Entry<String, Long> count : audit.counts().entrySet()) {
            boolean zero = MUST_BE_ZERO.contains(count.getKey());
            holds &= !zero || count.getValue() == 0;
            rows.add(List.of(count.getKey(), String.valueOf(count.getValue()), zero ? "0" : ""));
        }
        page.table(rows).publish();
        audit.remarks().forEach(System.out::println);
        return holds;
    }
}
