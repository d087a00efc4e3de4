package org.gongyou.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A MariaDB and a Redis of our own, which can be stopped and started again. From where the tests keep theirs. */
final class Servers implements AutoCloseable {

    private static final String REDIS = "redis-server-6.2.6-v5-linux-amd64";

    private final Path home;
    private final Path base;
    private final int databasePort = freePort();
    private final int redisPort = freePort();
    private Process database;
    private Process redis;

    /** Starts both on an empty database. */
    Servers() throws IOException {
        home = Files.createTempDirectory("gongyou-storm");
        base = Path.of(System.getProperty("user.home"), ".cache", "gongyou", "mariadb-11.4.5");
        if (!Files.exists(base.resolve("bin/mariadbd"))) {
            throw new IOException(
                    "No MariaDB in " + base + ": run a test that uses one first, such as PushOnMariaDbTest");
        }
        unpackRedis();
        run(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--force",
                "--basedir=" + base,
                "--datadir=" + home.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--user=" + System.getProperty("user.name"));
        Files.writeString(
                home.resolve("init.sql"),
                "CREATE DATABASE IF NOT EXISTS gongyou CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;\n"
                        + "CREATE USER IF NOT EXISTS 'gongyou'@'127.0.0.1' IDENTIFIED BY 'storm';\n"
                        + "CREATE USER IF NOT EXISTS 'gongyou'@'localhost' IDENTIFIED BY 'storm';\n"
                        + "GRANT ALL ON *.* TO 'gongyou'@'127.0.0.1';\nGRANT ALL ON *.* TO 'gongyou'@'localhost';\n");
        startDatabase();
        startRedis();
    }

    String databaseUrl() {
        return "jdbc:mysql://127.0.0.1:" + databasePort + "/gongyou?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    String redisUrl() {
        return "redis://127.0.0.1:" + redisPort;
    }

    /** Where instances share their keys. */
    Path home() {
        return home;
    }

    /** The rows of a query, their columns parted by tabs. */
    List<String> query(String sql) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                base.resolve("bin/mariadb").toString(),
                "--no-defaults",
                "--batch",
                "--skip-column-names",
                "--skip-ssl",
                "-h127.0.0.1",
                "-P" + databasePort,
                "-ugongyou",
                "-pstorm",
                "gongyou",
                "-e",
                sql);
        builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    void restartDatabase() throws IOException {
        stop(database);
        startDatabase();
    }

    void restartRedis() throws IOException {
        redis.destroyForcibly();
        stop(redis);
        startRedis();
    }

    private void startDatabase() throws IOException {
        database = start(
                "mariadb.log",
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + home.resolve("data"),
                "--port=" + databasePort,
                "--socket=" + home.resolve("s"),
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--user=" + System.getProperty("user.name"),
                "--init-file=" + home.resolve("init.sql"),
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--lc-messages-dir=" + base.resolve("share"));
        await(databasePort);
    }

    private void startRedis() throws IOException {
        redis = start(
                "redis.log",
                home.resolve(REDIS).toString(),
                "--port",
                String.valueOf(redisPort),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no");
        await(redisPort);
    }

    private void unpackRedis() throws IOException {
        Path jars = Path.of(System.getProperty("user.home"), ".m2/repository/com/github/codemonstur/embedded-redis");
        try (Stream<Path> found = Files.walk(jars)) {
            Path jar = found.filter(path -> path.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.stream()
                        .filter(one -> one.getName().endsWith(REDIS))
                        .findFirst()
                        .orElseThrow();
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, home.resolve(REDIS));
                }
            }
        }
        home.resolve(REDIS).toFile().setExecutable(true);
    }

    private Process start(String log, String... command) throws IOException {
        File file = home.resolve(log).toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file));
        builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
        return builder.start();
    }

    private void run(String... command) throws IOException {
        Process process = start("install.log", command);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(List.of(command) + " failed:\n" + Files.readString(home.resolve("install.log")));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(int port) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Server.pause(100);
            }
        }
        throw new IOException("Nothing listens on port " + port + "; see the logs in " + home);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stop(redis);
        stop(database);
        if (System.getenv("BENCH_KEEP") != null) {
            System.out.println("Data kept in " + home);
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
