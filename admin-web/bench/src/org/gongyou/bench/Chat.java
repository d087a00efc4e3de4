package org.gongyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One person's chat while the server is well. Each message may be sent several times at once. For one thread. */
final class Chat implements AutoCloseable {

    private final Platform platform;
    private final String openid;
    private final int times;
    private final ExecutorService senders;
    private final List<Message> sent = new ArrayList<>();
    private int unlike;
    private int late;
    private int pushed;

    Chat(Platform platform, String openid, int times) {
        this.platform = platform;
        this.openid = openid;
        this.times = times;
        this.senders = Executors.newFixedThreadPool(times);
    }

    /** Everything said, each message once. */
    List<Message> sent() {
        return sent;
    }

    /** How many messages got different answers when they came several times at once. */
    int unlike() {
        return unlike;
    }

    /** How many messages were answered by a push because the reply was not ready in time. */
    int late() {
        return late;
    }

    /** Says something and hears the reply, at once or, where it is late, by push. */
    String say(String text, boolean voice) throws IOException {
        Message message = voice ? Message.voice(openid, text) : Message.text(openid, text);
        sent.add(message);
        List<Platform.Reply> replies = sendAtOnce(message);
        if (replies.stream().distinct().count() != 1) {
            unlike++;
            System.out.println("Different answers to " + text + ": " + replies);
        }
        if (replies.stream().anyMatch(reply -> !reply.accepted())) {
            throw new IOException("A callback was refused: " + replies);
        }
        return replies.stream()
                .filter(Platform.Reply::answered)
                .map(Platform.Reply::text)
                .findFirst()
                .orElseGet(this::pushed);
    }

    private List<Platform.Reply> sendAtOnce(Message message) throws IOException {
        CyclicBarrier together = new CyclicBarrier(times);
        Callable<Platform.Reply> sending = () -> {
            together.await();
            return platform.send(message);
        };
        List<Future<Platform.Reply>> pending =
                Stream.generate(() -> senders.submit(sending)).limit(times).toList();
        List<Platform.Reply> replies = new ArrayList<>();
        for (Future<Platform.Reply> reply : pending) {
            try {
                replies.add(reply.get());
            } catch (InterruptedException | ExecutionException e) {
                throw new IOException(e);
            }
        }
        return replies;
    }

    private String pushed() {
        late++;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            try {
                List<String> outbox = platform.outbox(openid);
                if (outbox.size() > pushed) {
                    pushed = outbox.size();
                    return outbox.get(pushed - 1);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Server.pause(200);
        }
        return "";
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
