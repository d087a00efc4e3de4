package org.gongyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who talk, each one thing after the other, through a platform that repeats, doubles and overtakes itself. */
final class StormCrowd implements Runnable {

    private static final List<String> SENTENCES =
            List.of("你好", "加班费一直没给", "年假几天", "我要入会", "被辞退了有赔偿吗", "工伤怎么认定", "谢谢", "有什么服务", "孩子上学有没有补助", "算了");
    private static final int ATTEMPTS = 3;
    private static final double DOUBLED = 0.2;
    private static final double OVERTAKEN = 0.15;

    /** Somebody, and what became of what he said. */
    static final class Person {
        private final String openid;
        private final List<Message> sent = Collections.synchronizedList(new ArrayList<>());
        /** When each acknowledged message was sent and acknowledged. */
        private final Map<String, long[]> acknowledged = new ConcurrentHashMap<>();

        private final Map<String, String> answers = new ConcurrentHashMap<>();

        private Person(String openid) {
            this.openid = openid;
        }

        String openid() {
            return openid;
        }

        List<Message> sent() {
            return sent;
        }

        Map<String, long[]> acknowledged() {
            return acknowledged;
        }

        /** What was shown in answers to callbacks, by message. */
        Map<String, String> answers() {
            return answers;
        }
    }

    private final StormTrial.StormSize size;
    private final List<Server> instances;
    private final List<Person> people = new ArrayList<>();
    private final BlockingQueue<Person> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger said = new AtomicInteger();
    private final ExecutorService doubles = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "double");
        thread.setDaemon(true);
        return thread;
    });

    StormCrowd(StormTrial.StormSize size, List<Server> instances) {
        this.size = size;
        this.instances = instances;
        for (int i = 0; i < size.people(); i++) {
            people.add(new Person(Worker.random().openid()));
        }
        ready.addAll(people);
    }

    List<Person> people() {
        return people;
    }

    double done() {
        return Math.min(1.0, (double) said.get() / size.messages());
    }

    @Override
    public void run() {
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < size.callers(); i++) {
            Thread caller = new Thread(this::talk, "caller-" + i);
            caller.start();
            callers.add(caller);
        }
        for (Thread caller : callers) {
            try {
                caller.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void talk() {
        while (said.get() < size.messages()) {
            Person person = ready.poll();
            if (person == null) {
                return;
            }
            said.incrementAndGet();
            Message first = message(person);
            if (ThreadLocalRandom.current().nextDouble() < OVERTAKEN && said.get() < size.messages()) {
                said.incrementAndGet();
                Message second = message(person);
                Future<?> other = doubles.submit(() -> deliver(person, second));
                deliver(person, first);
                await(other);
            } else {
                deliver(person, first);
            }
            ready.add(person);
        }
    }

    private static Message message(Person person) {
        int index = ThreadLocalRandom.current().nextInt(SENTENCES.size());
        Message message = Message.text(person.openid(), SENTENCES.get(index));
        person.sent().add(message);
        return message;
    }

    /** As the platform does: up to three times, now and then twice at once. */
    private void deliver(Person person, Message message) {
        Future<?> twin = ThreadLocalRandom.current().nextDouble() < DOUBLED
                ? doubles.submit(() -> attempt(person, message))
                : null;
        long began = System.nanoTime();
        for (int i = 0; i < ATTEMPTS; i++) {
            if (attempt(person, message)) {
                person.acknowledged().put(message.id(), new long[] {began, System.nanoTime()});
                break;
            }
        }
        if (twin != null) {
            await(twin);
        }
    }

    private boolean attempt(Person person, Message message) {
        Server instance = instances.get(ThreadLocalRandom.current().nextInt(instances.size()));
        try {
            Platform.Reply reply = instance.platform().send(message);
            if (reply.answered()) {
                person.answers().put(message.id(), reply.text());
            }
            return reply.accepted();
        } catch (IOException e) {
            Server.pause(1_000);
            return false;
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
