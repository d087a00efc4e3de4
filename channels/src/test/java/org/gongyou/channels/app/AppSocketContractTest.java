package org.gongyou.channels.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** The same promises over sockets. */
class AppSocketContractTest extends AppContract {

    private final Map<String, AppSocketClient> sockets = new ConcurrentHashMap<>();

    @AfterEach
    void hangUp() {
        sockets.values().forEach(AppSocketClient::close);
    }

    @Override
    protected Answer call(String person, Said said) {
        return answer(socket(person), json(said).replaceFirst("\\{", "{\"op\":\"send\","));
    }

    @Override
    protected Answer forged(String person, Said said) {
        try (AppSocketClient socket = forger().follow(0)) {
            socket.nextOp("error");
            return answer(socket, json(said).replaceFirst("\\{", "{\"op\":\"send\","));
        }
    }

    @Override
    protected Answer garbled(String body) {
        return answer(socket(newPerson()), body);
    }

    /** Read over a socket of its own, from the beginning. */
    @Override
    protected List<String> shown(String person) {
        AppClient client = client(person);
        long last = client.get("/messages?after=100000").body().get("last_seq").asLong();
        try (AppSocketClient socket = client.follow(0)) {
            return LongStream.rangeClosed(1, last)
                    .mapToObj(seq -> socket.nextEvent("message.created").get("payload"))
                    .filter(line -> !line.get("author").asString().equals("person"))
                    .map(line -> line.get("text").asString())
                    .toList();
        }
    }

    private AppSocketClient socket(String person) {
        return sockets.computeIfAbsent(person, id -> {
            AppSocketClient socket = client(id).follow(0);
            socket.nextOp("resumed");
            return socket;
        });
    }

    /** One frame at a time on each socket, as its answer is the next that is one. */
    private static Answer answer(AppSocketClient socket, String frame) {
        synchronized (socket) {
            socket.sayInParts(frame.isEmpty() ? " " : frame, 10_000);
            JsonNode answer = socket.next(
                    it -> List.of("accepted", "error").contains(it.path("op").asString("")));
            return new Answer(answer.path("problem").path("status").asInt(202), "");
        }
    }
}
