package org.gongyou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application as a process of ours, with a data directory of its own that can outlive it. */
final class Server implements AutoCloseable {

    static final String ADMIN_PASSWORD = "Bench-" + Account.draw("abcdefghijkmnpqrstuvwxyz23456789", 16);

    private final Path java;
    private final Path data;
    private final int port;
    private final Account account;
    private final Map<String, String> settings;
    private final boolean ownData;
    private final String name;
    private Process process;

    Server() {
        this(Path.of(System.getProperty("java.home")));
    }

    Server(Path javaHome) {
        this(javaHome, Map.of());
    }

    /** With a directory of its own, and more settings by environment. */
    Server(Path javaHome, Map<String, String> settings) {
        this.java = javaHome.resolve("bin/java");
        this.port = Servers.freePort();
        this.account = Account.random();
        this.settings = settings;
        this.ownData = true;
        this.name = "server";
        try {
            this.data = Files.createTempDirectory("gongyou-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of several instances that share a directory for their keys. */
    Server(Path data, String name, Account account, Map<String, String> settings) {
        this.java = Path.of(System.getProperty("java.home")).resolve("bin/java");
        this.port = Servers.freePort();
        this.data = data;
        this.account = account;
        this.settings = settings;
        this.ownData = false;
        this.name = name;
    }

    static Path root() {
        return Path.of(System.getProperty("bench.root")).toAbsolutePath().normalize();
    }

    int port() {
        return port;
    }

    Platform platform() {
        return new Platform(port, account);
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return data.resolve(name + ".log");
    }

    /** Starts the process and returns at once. */
    void launch() {
        Path jar = root().resolve("admin-web/target/gongyou.jar");
        ProcessBuilder builder = new ProcessBuilder(java.toString(), "-jar", jar.toString());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GONGYOU_") || name.startsWith("SPRING_"));
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("GONGYOU_DATA_DIR", data.toString());
        environment.put("GONGYOU_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("GONGYOU_DEMO_APPID", account.appId());
        environment.put("GONGYOU_DEMO_TOKEN", account.token());
        environment.put("GONGYOU_DEMO_AES_KEY", account.aesKey());
        environment.putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the process and waits until it says that messages can be taken. */
    Server start() {
        launch();
        try {
            awaitHealth();
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
        return this;
    }

    void awaitHealth() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!healthy()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The server did not start, see below.\n" + tail());
            }
            pause(100);
        }
    }

    private boolean healthy() {
        try {
            return Wire.once(port, 2000, Wire.Request.get("/actuator/health")).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String tail() {
        try {
            String log = Files.readString(log());
            return log.substring(Math.max(0, log.length() - 4000));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    void stop() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the process, if it runs, and deletes its data; with {@code -Dbench.keep} it says where they are instead. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        if (!ownData) {
            return; // the directory is another's
        }
        if (System.getenv("BENCH_KEEP") != null) {
            System.out.println("Data kept in " + data);
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** CPU time used so far, in microseconds. */
    long cpuMicros() {
        String stat = read("/proc/" + pid() + "/stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10_000;
    }

    /** Resident memory in MiB. */
    long residentMiB() {
        return read("/proc/" + pid() + "/status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
