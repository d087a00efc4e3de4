package org.gongyou.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** One connection that calls again as soon as it is answered. */
abstract class Caller {

    private static final int TIMEOUT_MS = 10_000;

    private final LongStream.Builder times = LongStream.builder();
    private final int port;
    final Platform platform;
    private long[] nanos = {};
    private long failures;
    private long late;

    private Caller(Server server) {
        this.port = server.port();
        this.platform = server.platform();
    }

    /** The next call. */
    abstract Wire.Request next();

    /** Takes the answer; false if it was not what it should be. */
    abstract boolean took(Wire.Response response);

    final void callUntil(long end) {
        while (System.nanoTime() < end) {
            try {
                call(() -> System.nanoTime() < end);
            } catch (IOException | RuntimeException e) {
                failed(e.toString());
            }
        }
        nanos = times.build().toArray();
    }

    /** Calls so many times; a failure is counted and the next call is made over a new connection. */
    final void callTimes(int count) {
        int[] made = {0};
        while (made[0] < count && failures < count) {
            try {
                call(() -> made[0]++ < count);
            } catch (IOException | RuntimeException e) {
                failed(e.toString());
            }
        }
    }

    /** Calls over one connection, until it is enough or the server closes it, as it may after some requests. */
    private void call(BooleanSupplier more) throws IOException {
        try (Wire wire = new Wire(port, TIMEOUT_MS)) {
            boolean open = true;
            while (open && more.getAsBoolean()) {
                Wire.Request request = next();
                long began = System.nanoTime();
                Wire.Response response = wire.send(request);
                times.add(System.nanoTime() - began);
                if (!took(response)) {
                    failed("answered " + response.status());
                }
                open = !response.header("connection").contains("close");
            }
        }
    }

    private void failed(String how) {
        if (failures++ == 0) {
            System.out.println("A call failed: " + how);
        }
    }

    final void wasLate() {
        late++;
    }

    long[] nanos() {
        return nanos;
    }

    long failures() {
        return failures;
    }

    long late() {
        return late;
    }

    /** Only the signature is checked. */
    static final class Bare extends Caller {
        private final Worker worker = Worker.random();

        Bare(Server server) {
            super(server);
        }

        @Override
        Wire.Request next() {
            return platform.callback("/simulator/bare", Message.text(worker.openid(), "我要入会"));
        }

        @Override
        boolean took(Wire.Response response) {
            return response.status() == 200 && response.body().equals("success");
        }
    }

    /** Applicants who answer each question of the form, one after the other. */
    static final class Form extends Caller {
        private Worker worker = Worker.random();
        private String words = "我要入会";

        Form(Server server) {
            super(server);
        }

        @Override
        Wire.Request next() {
            return platform.callback(Message.text(worker.openid(), words));
        }

        @Override
        boolean took(Wire.Response response) {
            Platform.Reply reply = platform.read(response, worker.openid());
            Optional<Question> question = Question.in(reply.text());
            if (question.isEmpty() || question.get() == Question.DONE) {
                worker = Worker.random();
                words = "我要入会";
            } else {
                words = question.get().answer(worker);
            }
            if (reply.accepted() && !reply.answered()) {
                wasLate();
                return true;
            }
            return question.isPresent();
        }
    }

    /** People who say something that nobody said before; a new person after a few sentences. */
    static final class Free extends Caller {
        private static final List<String> WHO = List.of("我", "我同事", "我们车间的人", "我爱人", "隔壁工地的老乡", "我徒弟", "班组长", "新来的小伙");
        private static final List<String> WHAT = List.of(
                "加班费一直没给",
                "想问问带薪年假几天",
                "被调岗了不同意",
                "合同到期不续签",
                "工资拖了两个月",
                "体检查出职业病",
                "孩子上学有没有补助",
                "想学个电工证",
                "住院了能不能帮扶",
                "生育津贴怎么领",
                "上班路上被车撞了",
                "厂里食堂太差",
                "想参加相亲活动",
                "社保没给交",
                "被辞退了有赔偿没有",
                "想找个法律援助");
        private static final List<String> END = List.of("，咋办", "，找谁说", "，麻烦讲讲", "，急", "，你们管不管", "，请问流程", "，帮帮忙", "");
        private static final int SENTENCES = 5;

        private Worker worker = Worker.random();
        private int said;

        Free(Server server) {
            super(server);
        }

        @Override
        Wire.Request next() {
            if (said++ == SENTENCES) {
                worker = Worker.random();
                said = 1;
            }
            ThreadLocalRandom random = ThreadLocalRandom.current();
            String text = WHO.get(random.nextInt(WHO.size())) + WHAT.get(random.nextInt(WHAT.size()))
                    + END.get(random.nextInt(END.size())) + "，" + random.nextInt(1, 32) + "号在" + worker.employer()
                    + worker.region() + random.nextInt(100_000);
            return platform.callback(Message.text(worker.openid(), text));
        }

        @Override
        boolean took(Wire.Response response) {
            Platform.Reply reply = platform.read(response, worker.openid());
            if (reply.accepted() && !reply.answered()) {
                wasLate();
            }
            return reply.accepted();
        }
    }
}
