package org.gongyou.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that is started a moment later. It lies below those that the system gives to outgoing connections, one of
 * which could take it meanwhile.
 */
public final class FreePort {

    private static final Path OUTGOING = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final int LOWEST = 15_000;
    private static final int FIRST_OUTGOING = 32_768;
    private static final int TRIES = 1000;

    private FreePort() {}

    /** One that nobody listens at now. */
    public static int find() {
        int end = firstOutgoing();
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, end);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException e) {
                continue; // somebody listens there
            }
        }
        throw new IllegalStateException("No port between " + LOWEST + " and " + end + " is free");
    }

    private static int firstOutgoing() {
        try {
            int first = Files.exists(OUTGOING)
                    ? Integer.parseInt(Files.readString(OUTGOING).strip().split("\\s+")[0])
                    : FIRST_OUTGOING;
            return first > LOWEST + TRIES ? first : FIRST_OUTGOING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
