package org.gongyou.channels.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gongyou.channels.ChannelsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Who is signed in to the union's own app is the same on all his devices. */
@ChannelsTest
@TestPropertySource(properties = "gongyou.app.identity-secret=" + SignedIdentityTest.SECRET)
class SignedIdentityTest {

    static final String SECRET = "0123456789abcdef0123456789abcdef";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void signsAsOthersDo() {
        assertThat(SignedIdentities.sign("hmac-secret-demo", "member-10001"))
                .isEqualTo("2a4261f07f828f7921ae3932e9ceb7a0ebe46dfbe290916344be84bd2eab431a");
    }

    @Test
    void knowsASignedInUserOnAllHisDevices() {
        AppClient phone = app().open(claim("member-1", 600, SECRET));
        AppClient tablet = app().open(claim("member-1", 300, SECRET));
        AppClient somebodyElse = app().open(claim("member-2", 600, SECRET));

        assertThat(tablet.conversationId).isEqualTo(phone.conversationId);
        assertThat(somebodyElse.conversationId).isNotEqualTo(phone.conversationId);
        assertThat(vouched(phone)).isTrue();
        assertThat(vouched(app().open("{}"))).isFalse();
    }

    @Test
    void believesNobodyWhoIsNotSignedByTheApp() {
        assertThat(app().post("/sessions", claim("member-1", 600, "another secret of thirty-two chars"))
                        .status())
                .isEqualTo(401);
        assertThat(app().post("/sessions", claim("member-1", -1, SECRET)).status())
                .isEqualTo(401);
        assertThat(app().post("/sessions", claim("member-1", 7200, SECRET)).status())
                .isEqualTo(401);
        assertThat(app().post("/sessions", "{\"member_id\": \"member-1\"}").status())
                .isEqualTo(400);
    }

    private AppClient app() {
        return new AppClient(port, "h5");
    }

    private boolean vouched(AppClient client) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT k.is_vouched FROM contact k JOIN conversation c ON c.contact_id = k.id WHERE c.id = ?",
                Boolean.class,
                client.conversationId));
    }

    private static String claim(String memberId, long seconds, String secret) {
        long exp = Instant.now().getEpochSecond() + seconds;
        return "{\"member_id\": \"%s\", \"exp\": %d, \"identity_hash\": \"%s\"}"
                .formatted(memberId, exp, SignedIdentities.sign(secret, memberId + "." + exp));
    }
}
