package org.gongyou.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.gongyou.core.attachment.MediaSource.Fetched;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class WeComMediaTest extends WeComScene {

    @Autowired
    private WeComMedia media;

    @Autowired
    private WeComClient client;

    @Test
    void fetchesThePhotosThatPeopleSend() throws WeComException {
        byte[] photo = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};
        platform.post(
                "/say",
                Map.of(
                        "openid",
                        person,
                        "type",
                        "image",
                        "data",
                        Base64.getEncoder().encodeToString(photo)));
        await().atMost(Duration.ofSeconds(60)).until(() -> !lines().isEmpty());
        String id = newestMedia();

        assertThat(media.fetch(DEMO, id))
                .isInstanceOfSatisfying(
                        Fetched.Bytes.class, it -> assertThat(it.content()).isEqualTo(photo));
        assertThat(client.media(demo(), id, 3))
                .as("no more than a little over what is wanted")
                .hasSize(4);
        assertThat(media.fetch(DEMO, "gone")).isInstanceOf(Fetched.Gone.class);
        platform.post("/knobs", Map.of("failNext", 1, "errcode", 45009, "errorOn", "media/get"));
        assertThat(media.fetch(DEMO, id)).isInstanceOf(Fetched.TryLater.class);
    }

    /** The id by which the platform has what was sent last. */
    private String newestMedia() throws WeComException {
        String id = "";
        String cursor = "c0";
        boolean more = true;
        while (more) {
            JsonNode page = client.post(
                    demo(), "sync_msg", Map.of("open_kfid", demo().openKfId(), "limit", 1000, "cursor", cursor));
            for (JsonNode item : page.path("msg_list")) {
                id = item.path("image").path("media_id").asString(id);
            }
            cursor = page.path("next_cursor").asString();
            more = page.path("has_more").asInt() == 1;
        }
        return id;
    }
}
