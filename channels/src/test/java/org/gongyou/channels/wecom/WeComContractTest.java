package org.gongyou.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongyou.channels.ChannelContract;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WeComContractTest extends ChannelContract {

    @Autowired
    private WeComAccounts accounts;

    private WeComAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    private WeComPlatform platform() {
        return new WeComPlatform(port(), demo());
    }

    @Override
    protected AccountRef account() {
        return new AccountRef("wecom", "demo");
    }

    @Override
    protected String newPerson() {
        return "wm" + UUID.randomUUID().toString().replace("-", "").substring(0, 30);
    }

    /** A repeat is pulled once more as well, as after a cursor that was lost. */
    @Override
    protected Answer call(String person, Said said) {
        platform().lay(item(person, said));
        return answer(platform().tell());
    }

    @Override
    protected Answer forged(String person, Said said) {
        return answer(platform().call("<xml><Event>kf_msg_or_event</Event></xml>", "another-token"));
    }

    @Override
    protected Answer garbled(String body) {
        return answer(platform().call(body, demo().token().value()));
    }

    @Override
    protected List<String> shown(String person) {
        return platform().shown(person);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), "");
    }

    private static JsonNode item(String person, Said said) {
        ObjectNode item = WeComPlatform.item(
                person, said.id(), said.at().getEpochSecond(), said.kind() == Kind.NOVELTY ? "hologram" : "text");
        if (said.kind() == Kind.ADORNED) {
            item.putObject("halo").putArray("deep").add(1).addNull();
        }
        if (said.kind() != Kind.NOVELTY) {
            ObjectNode text = item.putObject("text").put("content", said.text());
            if (said.kind() == Kind.CLICK) {
                text.put("menu_id", said.text());
            }
        }
        return item;
    }

    static Stream<Path> recorded() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/wecom"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void isNotHeldUpByAnythingThatWasRecorded(Path file) throws IOException {
        String person = newPerson();
        String recorded = Files.readString(file).replace("wmUSER0001aBcDeFgHiJk", newPerson());
        platform().lay(WeComPlatform.JSON.readTree(recorded));
        platform().lay(WeComPlatform.JSON.readTree(recorded.replaceFirst("\\{", "{\"unheard\":{\"of\":[1]},")));
        platform().lay(WeComPlatform.words(person, UUID.randomUUID().toString(), Instant.now(), "后面这句"));

        assertThat(platform().tell().statusCode()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(60)).until(() -> shown(person).contains("收到：后面这句"));
    }
}
