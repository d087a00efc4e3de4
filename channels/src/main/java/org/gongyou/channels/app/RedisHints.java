package org.gongyou.channels.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/**
 * Hints between instances, by a channel of Redis. While Redis is away nothing is said, and those who wait look for
 * themselves; the house starts without it, too.
 */
final class RedisHints implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisHints.class);
    private static final String CHANNEL = "gongyou:hints";
    private static final int QUEUE = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String self = UUID.randomUUID().toString();
    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer listening = new RedisMessageListenerContainer();
    private final ThreadPoolExecutor speaker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE),
            DaemonThreads.named("app-hints-"),
            new ThreadPoolExecutor.DiscardOldestPolicy());
    private final ScheduledExecutorService starter =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("app-hints-start-"));
    private volatile boolean silent;

    RedisHints(RedisConnectionFactory connections, Consumer<Hint> heard) {
        this.redis = new StringRedisTemplate(connections);
        listening.setConnectionFactory(connections);
        listening.setTaskExecutor(new SyncTaskExecutor());
        listening.addMessageListener(
                (message, pattern) -> hear(new String(message.getBody(), StandardCharsets.UTF_8), heard),
                new ChannelTopic(CHANNEL));
        listening.afterPropertiesSet();
        starter.execute(this::listen);
    }

    /** Redis may be away when the house starts: then again a little later. */
    private void listen() {
        try {
            listening.start();
        } catch (RuntimeException e) {
            LOG.warn("No hints from other instances until Redis can be reached: {}", e.toString());
            listening.stop();
            starter.schedule(this::listen, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    boolean isListening() {
        return listening.isListening();
    }

    private void hear(String line, Consumer<Hint> heard) {
        int space = line.indexOf(' ');
        if (space > 0 && !line.substring(0, space).equals(self)) {
            Hint.of(line.substring(space + 1)).ifPresent(heard);
        }
    }

    /** Tells the others, a moment later. */
    void send(Hint hint) {
        if (!speaker.isShutdown()) {
            speaker.execute(() -> publish(self + " " + hint.line()));
        }
    }

    private void publish(String line) {
        try {
            redis.convertAndSend(CHANNEL, line);
            silent = false;
        } catch (RuntimeException e) {
            if (!silent) {
                LOG.warn("Other instances get no hints until Redis can be reached: {}", e.toString());
            }
            silent = true;
        }
    }

    @Override
    public void close() {
        starter.shutdownNow();
        speaker.shutdownNow();
        try {
            listening.destroy();
        } catch (Exception e) {
            LOG.debug("Redis was away when the hints ended: {}", e.toString());
        }
    }
}
