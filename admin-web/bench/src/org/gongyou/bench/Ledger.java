package org.gongyou.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the outside world remembers of a trial: the standard that the server's memory is held to. Thread-safe. */
final class Ledger {

    /** What one applicant said and saw. */
    static final class Sheet {
        private final Worker worker;
        private final List<Message> sent = new ArrayList<>();
        private final Map<String, Message> acknowledged = new ConcurrentHashMap<>();
        private final Map<String, String> answers = new ConcurrentHashMap<>();
        private String receipt = "";
        private boolean finished;

        private Sheet(Worker worker) {
            this.worker = worker;
        }

        Worker worker() {
            return worker;
        }

        synchronized void said(Message message) {
            sent.add(message);
        }

        synchronized List<Message> sent() {
            return List.copyOf(sent);
        }

        void acknowledged(Message message) {
            acknowledged.put(message.id(), message);
        }

        Collection<Message> acknowledged() {
            return acknowledged.values();
        }

        /** Notes what was shown in the response to this message; the same again if it was sent again. */
        void answered(Message message, String text) {
            answers.put(message.id(), text);
        }

        Collection<String> answers() {
            return answers.values();
        }

        synchronized void finish(String number) {
            receipt = number;
            finished = true;
        }

        synchronized boolean finished() {
            return finished;
        }

        /** The receipt number that the applicant saw; empty if none. */
        synchronized String receipt() {
            return receipt;
        }
    }

    private final Map<String, Sheet> accounts = new ConcurrentHashMap<>();

    Sheet open(Worker worker) {
        return accounts.computeIfAbsent(worker.openid(), openid -> new Sheet(worker));
    }

    Collection<Sheet> accounts() {
        return accounts.values();
    }
}
