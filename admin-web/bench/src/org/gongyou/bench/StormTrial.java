package org.gongyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongyou.intents.bench.Page;

/**
 * Two instances over one MariaDB and one Redis, while everything around them fails: either instance is killed again and
 * again, Redis and MariaDB are restarted, a share of the API's calls goes wrong, and the platform repeats, doubles and
 * overtakes itself. Then the outside world's memory is held against the house's.
 */
final class StormTrial {

    private final StormSize size;
    private final List<Server> instances = new ArrayList<>();
    private final Map<String, Integer> chaos = new HashMap<>();

    /**
     * How large the trial is.
     *
     * @param killEvery seconds between two kills, if an instance is up again by then
     * @param patience for how many milliseconds a callback waits for its answer; what comes later is pushed
     */
    record StormSize(int messages, int people, int callers, int killEvery, int patience) {

        /** Whether most answers are pushed. */
        boolean pushing() {
            return patience < 1_000;
        }
    }

    StormTrial(StormSize size) {
        this.size = size;
    }

    boolean run() throws IOException, InterruptedException {
        Page page = new Page(
                size.pushing() ? "storm-pushed" : "storm",
                size.pushing() ? "Two instances in a storm, answers pushed" : "Two instances in a storm",
                "storm --messages " + size.messages() + " --people " + size.people() + " --callers " + size.callers()
                        + " --kill-every " + size.killEvery() + " --patience-ms " + size.patience());
        try (Servers servers = new Servers();
                StormPlatform platform = new StormPlatform(0.1)) {
            try {
                start(servers, platform);
                StormCrowd crowd = new StormCrowd(size, instances);
                long began = System.nanoTime();
                rage(servers, crowd);
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                platform.calmDown();
                StormAudit audit = new StormAudit(new Desk(instances.get(0).port()).signIn(), servers, platform, crowd);
                long settled = audit.awaitCalm();
                audit.run();
                return report(page, audit, platform, List.of(seconds, settled));
            } finally {
                instances.forEach(Server::close);
            }
        }
    }

    private void start(Servers servers, StormPlatform platform) {
        Account account = Account.random();
        Map<String, String> settings = new HashMap<>();
        settings.put("GONGYOU_DB_URL", servers.databaseUrl());
        settings.put("GONGYOU_DB_USER", "gongyou");
        settings.put("GONGYOU_DB_PASSWORD", "storm");
        settings.put("GONGYOU_REDIS_URL", servers.redisUrl());
        settings.put("GONGYOU_WECHAT_REPLYPATIENCE", size.patience() + "ms");
        settings.put("GONGYOU_WECHAT_ACCOUNTS_0_NAME", "demo");
        settings.put("GONGYOU_WECHAT_ACCOUNTS_0_APPID", account.appId());
        settings.put("GONGYOU_WECHAT_ACCOUNTS_0_SECRET", "storm");
        settings.put("GONGYOU_WECHAT_ACCOUNTS_0_TOKEN", account.token());
        settings.put("GONGYOU_WECHAT_ACCOUNTS_0_AESKEY", account.aesKey());
        settings.put("GONGYOU_WECHAT_ACCOUNTS_0_APIBASE", platform.base());
        for (int i = 0; i < 2; i++) {
            Server instance = new Server(servers.home(), "instance-" + i, account, settings);
            instances.add(instance);
            instance.start();
        }
    }

    /** Kills and restarts until everything has been said. */
    private void rage(Servers servers, StormCrowd crowd) throws IOException, InterruptedException {
        Thread talk = new Thread(crowd, "crowd");
        talk.start();
        AtomicBoolean database = new AtomicBoolean();
        int redis = 0;
        int turn = 0;
        while (talk.isAlive()) {
            long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(size.killEvery());
            double done = crowd.done();
            if (done > 0.5 && !database.getAndSet(true)) {
                servers.restartDatabase();
                count("MariaDB restarted");
            }
            if (redis < 2 && done > (redis + 1) / 3.0) {
                redis++;
                servers.restartRedis();
                count("Redis restarted");
            }
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500, 3_000));
            if (talk.isAlive()) {
                Server victim = instances.get(turn++ % 2);
                victim.kill();
                count("instances killed");
                TimeUnit.MILLISECONDS.sleep(500);
                victim.start();
                System.out.printf("%.0f %% said, %d kills%n", 100 * crowd.done(), chaos.get("instances killed"));
            }
            long rest = TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime());
            talk.join(Math.max(1, rest));
        }
    }

    private void count(String what) {
        chaos.merge(what, 1, Integer::sum);
    }

    private boolean report(Page page, StormAudit audit, StormPlatform platform, List<Long> seconds) {
        page.say(size.people() + " people say " + size.messages() + " things in " + seconds.get(0)
                        + " s to two instances over one MariaDB and one Redis; then everything came to rest within "
                        + seconds.get(1) + " s. Meanwhile: " + chaos
                        + "; of " + platform.calls() + " API calls " + platform.failures()
                        + " went wrong (502, -1, 40001, 45011, taken but never answered). A fifth of the messages arrive"
                        + " twice at once, a sixth together with the person's next one, and what is not answered in five"
                        + " seconds is sent again, three times in all. A reply counts as shown twice when a person saw it"
                        + " more often than the bot said it.")
                .say("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "count", "must be"));
        boolean holds = true;
        for (Map.Entry<String, Long> count : audit.counts().entrySet()) {
            boolean zero = StormAudit.MUST_BE_ZERO.contains(count.getKey());
            holds &= !zero || count.getValue() == 0;
            rows.add(List.of(count.getKey(), String.valueOf(count.getValue()), zero ? "0" : ""));
        }
        page.table(rows).publish();
        audit.remarks().forEach(System.out::println);
        return holds;
    }
}
