package org.gongyou.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.StorageTest;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.servers.OnMariaDbAndRedis;
import org.gongyou.servers.Redis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Losing Redis slows us down and loses nothing. */
@OnMariaDbAndRedis
@DirtiesContext
class RedisLostTest extends StorageTest {

    private static final Redis OWN = Redis.startOwn();
    private static final int MOST = 100;

    @Autowired
    private Inbox inbox;

    @DynamicPropertySource
    static void ownRedis(DynamicPropertyRegistry registry) {
        registry.add("spring.data.redis.url", OWN::url);
    }

    @Test
    void goesOnCountingWhenRedisDies() {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                new DialogueState(List.of(), null, null, state.misses() + 1, null), "第" + (state.misses() + 1) + "次"));
        int asked = 0;
        assertThat(ask()).isEqualTo("第" + ++asked + "次");
        assertThat(ask()).isEqualTo("第" + ++asked + "次");
        // A busy machine may let a turn go by without Redis, which is what this is about; so it is asked until it is
        // there.
        while (cached().size() < 2 && asked < MOST) {
            assertThat(ask()).isEqualTo("第" + ++asked + "次");
        }
        assertThat(cached())
                .hasSizeGreaterThan(1)
                .allSatisfy(state -> assertThat(state).matches("[A-Za-z0-9+/=]+"));

        OWN.close();

        assertThat(ask()).isEqualTo("第" + ++asked + "次");
        assertThat(ask()).isEqualTo("第" + ++asked + "次");
    }

    /** What lies in Redis, asked with more patience than a turn has. */
    private static List<String> cached() {
        RedisClient client = RedisClient.create(OWN.url());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            RedisCommands<String, String> redis = connection.sync();
            return redis.keys("*conversation-state*").stream().map(redis::get).toList();
        } finally {
            client.shutdown();
        }
    }

    private String ask() {
        return inbox.replyWithin(inbox.accept(says("再来")), PATIENCE)
                .map(OutboundMessage::text)
                .orElse("");
    }
}
