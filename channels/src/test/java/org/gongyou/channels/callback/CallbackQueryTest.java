package org.gongyou.channels.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackQueryTest {

    @Test
    void readsWhatThePlatformWrites() {
        CallbackQuery query = CallbackQuery.parse("signature=a&timestamp=1&nonce=2&openid=o&encrypt_type=aes"
                + "&msg_signature=b&echostr=%E4%BD%A0%2B+x");

        assertThat(query).isEqualTo(new CallbackQuery("a", "1", "2", "你+ x", true, "b"));
    }

    @Test
    void keepsTheFirstOfTwo() {
        assertThat(CallbackQuery.parse("signature=a&signature=b").signature()).isEqualTo("a");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "&", "&&&", "=", "=a", "signature", "signature=%zz&timestamp=%&nonce=%1", "encrypt_type=raw"
            })
    void takesTheRestForMissing(String query) {
        assertThat(CallbackQuery.parse(query)).isEqualTo(new CallbackQuery("", "", "", "", false, ""));
    }
}
