package org.gongyou.channels.app;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongyou.channels.ChannelContract;
import org.gongyou.channels.callback.Sha256;
import org.gongyou.core.message.AccountRef;

/** The app's visitors, however they are connected. */
abstract class AppContract extends ChannelContract {

    private final Map<String, AppClient> clients = new ConcurrentHashMap<>();

    @Override
    protected AccountRef account() {
        return new AccountRef("app", "h5");
    }

    @Override
    protected String newPerson() {
        return "visitor-" + UUID.randomUUID();
    }

    /** The visitor's id is nobody's business: the house knows a hash of it. */
    @Override
    protected String contactId(String person) {
        return "v" + Sha256.hex("h5/" + person).substring(0, 40);
    }

    @Override
    protected boolean takesNovelties() {
        return false;
    }

    AppClient client(String person) {
        return clients.computeIfAbsent(
                person, id -> new AppClient(port(), "h5").open("{\"visitor_id\":\"" + id + "\"}"));
    }

    /** Somebody with a token that nobody gave him. */
    AppClient forger() {
        AppClient stranger = new AppClient(port(), "h5");
        stranger.token = "made-up-token";
        return stranger;
    }

    static String json(Said said) {
        String text = "\"type\":\"text\",\"text\":\"" + said.text() + "\"";
        return switch (said.kind()) {
            case WORDS -> message(said.id(), text, "");
            case ADORNED -> message(said.id(), "\"halo\":{\"deep\":[1,2]}," + text, ",\"unheard\":[{}]");
            case CLICK -> message(said.id(), "\"type\":\"tap\",\"key\":\"" + said.text() + "\"", "");
            case NOVELTY -> message(said.id(), "\"type\":\"hologram\"", "");
        };
    }

    private static String message(String id, String content, String more) {
        return "{\"client_msg_id\":\"" + id + "\",\"content\":{" + content + "}" + more + "}";
    }
}
