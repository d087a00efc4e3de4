package org.gongyou.channels.app;

import io.micrometer.core.instrument.Metrics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The open streams and sockets of this instance: so many for each person, then the oldest gives way. */
@Component
class Connections {

    /** A stream or a socket. */
    interface Connection {

        /** The person has opened too many others. */
        void giveWay();
    }

    private final int mostOfOnePerson;
    private final Map<String, Deque<Connection>> open = new ConcurrentHashMap<>();
    private final AtomicInteger count;

    Connections(AppProperties properties) {
        this.mostOfOnePerson = properties.connectionsPerPerson();
        this.count = Metrics.gauge("gongyou.app.connections", new AtomicInteger());
    }

    void add(AppSession session, Connection connection) {
        Connection[] oldest = new Connection[1];
        open.compute(name(session), (name, known) -> {
            Deque<Connection> all = known == null ? new ArrayDeque<>(2) : known;
            all.addLast(connection);
            oldest[0] = all.size() > mostOfOnePerson ? all.removeFirst() : null;
            count.addAndGet(oldest[0] == null ? 1 : 0);
            return all;
        });
        if (oldest[0] != null) {
            oldest[0].giveWay();
        }
    }

    void remove(AppSession session, Connection connection) {
        open.computeIfPresent(name(session), (name, all) -> {
            count.addAndGet(all.remove(connection) ? -1 : 0);
            return all.isEmpty() ? null : all;
        });
    }

    private static String name(AppSession session) {
        return session.account() + "/" + session.sender();
    }
}
