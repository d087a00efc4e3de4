package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A worker with the chat page open. */
final class Worker {

    private final Browser phone;
    private final String token;
    private final long conversation;
    private long seen;

    Worker(RunningApplication application) {
        this.phone = application.browser();
        JsonNode session = phone.post("/channels/app/h5/sessions", Map.of()).json();
        this.token = session.path("token").asString();
        this.conversation = session.path("conversation_id").asLong();
        phone.authorize(token);
    }

    long conversation() {
        return conversation;
    }

    /** Says something and reads what comes back. */
    String say(String text) {
        phone.post(
                "/channels/app/h5/messages",
                Map.of("client_msg_id", UUID.randomUUID().toString(), "content", Map.of("type", "text", "text", text)));
        return hear("bot");
    }

    /** Waits for the next line of that author. */
    String hear(String author) {
        for (int i = 0; i < 12; i++) {
            List<JsonNode> lines = next();
            for (JsonNode line : lines) {
                if (line.path("author").asString().equals(author)) {
                    return line.path("text").asString() + line.path("links");
                }
            }
        }
        throw new AssertionError("Nothing came from " + author);
    }

    private List<JsonNode> next() {
        Browser.Answer answer = phone.get("/channels/app/h5/messages?after=" + seen + "&wait=10");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode page = answer.json();
        seen = Math.max(seen, page.path("last_seq").asLong());
        return StreamSupport.stream(page.path("messages").spliterator(), false).toList();
    }

    /** Fills in an application to join; returns its receipt number. */
    String applyToJoin(String name, String mobile) {
        say("我想加入工会");
        say("我叫" + name + "，手机" + mobile + "，在美团送外卖，工作地在南京市鼓楼区");
        String answer = say("提交");
        for (int i = 0; i < 5 && !answer.contains("回执号"); i++) {
            answer = say("提交");
        }
        return answer.replaceAll("(?s).*?(\\d{6}-\\d{6}-AM-\\d{5}).*", "$1");
    }
}
