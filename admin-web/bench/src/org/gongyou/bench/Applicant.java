package org.gongyou.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Somebody who fills in the form while the server comes and goes, behind a platform that repeats a callback up to three
 * times and then shows a fault; upon which people say it again.
 */
final class Applicant {

    private static final int ATTEMPTS = 3;
    private static final int PATIENCE = 60;

    private final Platform platform;
    private final Ledger.Sheet account;
    private int pushed;

    Applicant(Platform platform, Ledger.Sheet account) {
        this.platform = platform;
        this.account = account;
    }

    void apply() {
        String words = "我要入会";
        for (int heard = 0; heard < PATIENCE && !account.finished(); ) {
            Optional<String> reply = say(words);
            if (reply.isPresent()) {
                heard++;
                words = next(reply.get(), words);
                think(400, 2000);
            } else {
                think(2000, 4000);
            }
        }
        if (!account.finished()) {
            System.out.println("Somebody gave up. Last words: " + words);
        }
    }

    /** Asks how things stand. */
    void ask() {
        say("我的办件");
    }

    private String next(String reply, String before) {
        Optional<Question> question = Question.in(reply);
        if (question.isPresent() && question.get() != Question.DONE) {
            return question.get().answer(account.worker());
        }
        if (question.isPresent()) {
            account.finish(Question.receipt(reply).orElseThrow());
            return "";
        }
        if (reply.contains("已经是工会会员")) {
            account.finish("");
            return "";
        }
        if (reply.contains("目前没有等您提交") || before.equals("继续")) {
            return "我的办件";
        }
        return reply.contains("目前没有在办") ? "我要入会" : "继续";
    }

    /** Says something once; the platform does the rest. Empty if there was no answer in the end. */
    private Optional<String> say(String words) {
        Message message = Message.text(account.worker().openid(), words);
        account.said(message);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Platform.Reply> reply = attempt(message);
            if (reply.isPresent() && reply.get().answered()) {
                account.answered(message, reply.get().text());
                return Optional.of(reply.get().text());
            }
            if (reply.isPresent()) {
                return waitForPush();
            }
            Server.pause(1000);
        }
        return news();
    }

    private Optional<Platform.Reply> attempt(Message message) {
        try {
            Platform.Reply reply = platform.send(message);
            if (reply.accepted()) {
                account.acknowledged(message);
                return Optional.of(reply);
            }
        } catch (IOException e) {
            // The server is down, or went down: to the platform that is the same as no answer.
        }
        return Optional.empty();
    }

    private Optional<String> waitForPush() {
        for (int look = 0; look < 20; look++) {
            Optional<String> news = news();
            if (news.isPresent()) {
                return news;
            }
            Server.pause(500);
        }
        return Optional.empty();
    }

    /** What came by push since the last look. */
    private Optional<String> news() {
        try {
            List<String> outbox = platform.outbox(account.worker().openid());
            if (outbox.size() > pushed) {
                pushed = outbox.size();
                return Optional.of(outbox.get(pushed - 1));
            }
        } catch (IOException e) {
            // Down: look again later.
        }
        return Optional.empty();
    }

    private static void think(int least, int most) {
        Server.pause(ThreadLocalRandom.current().nextInt(least, most));
    }
}
