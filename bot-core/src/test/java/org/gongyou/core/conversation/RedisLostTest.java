package org.gongyou.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.StorageTest;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.servers.OnMariaDbAndRedis;
import org.gongyou.servers.Redis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Losing Redis slows us down and loses nothing. */
@OnMariaDbAndRedis
@DirtiesContext
class RedisLostTest extends StorageTest {

    private static final Redis OWN = Redis.startOwn();

    @Autowired
    private Inbox inbox;

    @Autowired
    private StringRedisTemplate redis;

    @DynamicPropertySource
    static void ownRedis(DynamicPropertyRegistry registry) {
        registry.add("spring.data.redis.url", OWN::url);
    }

    @Test
    void goesOnCountingWhenRedisDies() {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                new DialogueState(List.of(), null, null, state.misses() + 1, null), "第" + (state.misses() + 1) + "次"));
        assertThat(ask()).isEqualTo("第1次");
        assertThat(ask()).isEqualTo("第2次");
        assertThat(redis.keys("*conversation-state*")).hasSize(2).allSatisfy(key -> {
            assertThat(redis.opsForValue().get(key)).matches("[A-Za-z0-9+/=]+");
        });

        OWN.close();

        assertThat(ask()).isEqualTo("第3次");
        assertThat(ask()).isEqualTo("第4次");
    }

    private String ask() {
        return inbox.replyWithin(inbox.accept(says("再来")), Duration.ofSeconds(8))
                .map(OutboundMessage::text)
                .orElse("");
    }
}
