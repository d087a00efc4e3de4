package org.gongyou.channels.app;

import java.util.ArrayList;
import java.util.List;

/** What every channel promises, of the app over plain requests. */
class AppContractTest extends AppContract {

    @Override
    protected Answer call(String person, Said said) {
        return answer(client(person).post("/messages", json(said)));
    }

    @Override
    protected Answer forged(String person, Said said) {
        return answer(forger().post("/messages", json(said)));
    }

    @Override
    protected Answer garbled(String body) {
        return answer(client(newPerson()).post("/messages", body));
    }

    @Override
    protected List<String> shown(String person) {
        List<String> texts = new ArrayList<>();
        client(person).get("/messages?after=0").body().get("messages").forEach(line -> {
            if (!line.get("author").asString().equals("person")) {
                texts.add(line.get("text").asString());
            }
        });
        return texts;
    }

    private static Answer answer(AppClient.Answer answer) {
        return new Answer(answer.status(), "");
    }
}
