package org.gongyou.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/** A Redis server of our own; the shared one is started at the first call and stopped with this JVM. */
public final class Redis implements AutoCloseable {

    private static @Nullable String shared;

    private final RedisServer server;
    private final int port;

    private Redis(int port) throws IOException {
        this.port = port;
        this.server = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no")
                .build();
        server.start();
    }

    /** The address of the server that all tests of this JVM share. */
    public static synchronized String sharedUrl() {
        if (shared == null) {
            String given = System.getenv("GONGYOU_TEST_REDIS_URL");
            shared = given == null || given.isBlank() ? startShared() : given;
        }
        return shared;
    }

    private static String startShared() {
        Redis redis = startOwn();
        Runtime.getRuntime().addShutdownHook(new Thread(redis::close));
        return redis.url();
    }

    /** A server for one test alone, which may stop it. */
    public static Redis startOwn() {
        try {
            return new Redis(FreePort.find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Stops it. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
