package org.gongyou.channels.app;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongyou.channels.ChannelContract;
import org.gongyou.channels.callback.Sha256;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** The same promises over sockets. */
class AppSocketContractTest extends ChannelContract {

    private final Map<String, AppClient> clients = new ConcurrentHashMap<>();
    private final Map<String, AppSocketClient> sockets = new ConcurrentHashMap<>();

    @AfterEach
    void hangUp() {
        sockets.values().forEach(AppSocketClient::close);
    }

    @Override
    protected AccountRef account() {
        return new AccountRef("app", "h5");
    }

    @Override
    protected String newPerson() {
        return "visitor-" + UUID.randomUUID();
    }

    @Override
    protected String contactId(String person) {
        return "v" + Sha256.hex("h5/" + person).substring(0, 40);
    }

    @Override
    protected boolean takesNovelties() {
        return false;
    }

    @Override
    protected Answer call(String person, Said said) {
        return answer(socket(person), AppContractTest.json(said).replaceFirst("\\{", "{\"op\":\"send\","));
    }

    @Override
    protected Answer forged(String person, Said said) {
        AppClient stranger = new AppClient(port(), "h5");
        stranger.token = "made-up-token";
        try (AppSocketClient socket = stranger.follow(0)) {
            socket.nextOp("error");
            return answer(socket, AppContractTest.json(said).replaceFirst("\\{", "{\"op\":\"send\","));
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
            return java.util.stream.LongStream.rangeClosed(1, last)
                    .mapToObj(seq -> socket.nextEvent("message.created").get("payload"))
                    .filter(line -> !line.get("author").asString().equals("person"))
                    .map(line -> line.get("text").asString())
                    .toList();
        }
    }

    private AppClient client(String person) {
        return clients.computeIfAbsent(
                person, id -> new AppClient(port(), "h5").open("{\"visitor_id\":\"" + id + "\"}"));
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
