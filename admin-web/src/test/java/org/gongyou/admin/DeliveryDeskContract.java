package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.gongyou.core.conversation.ContactRef;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.delivery.Parcel;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The desk's pages on accounts and on messages that have not arrived. */
abstract class DeliveryDeskContract extends DoorContract {

    @Test
    void sendsAgainOrGivesUpWhatDidNotArrive() throws InterruptedException {
        browser.signIn("admin", PASSWORD);
        tell("oGone0123456789");

        JsonNode letter = awaitDead("oGo***789");
        String path = "/api/deliveries/" + letter.path("id").asLong();
        assertThat(letter.path("error").asString()).contains("未启用");
        assertThat(letter.toString()).doesNotContain("结果出来了");
        assertThat(browser.post(path + "/discard", Map.of("reason", " ")).status())
                .isEqualTo(400);
        assertThat(browser.post(path + "/resend", Map.of()).status()).isEqualTo(204);
        awaitDead("oGo***789");
        assertThat(browser.post(path + "/discard", Map.of("reason", "已电话告知")).status())
                .isEqualTo(204);
        assertThat(browser.post(path + "/discard", Map.of("reason", "已电话告知")).status())
                .isEqualTo(409);
        assertThat(browser.get("/api/deliveries?state=DISCARDED").body()).contains("已电话告知");
    }

    @Test
    void showsAccountsToAdministratorsOnly() {
        operators.create("helper", "小王", "the right one", Set.of(Role.CASE_WORKER));
        browser.signIn("helper", "the right one");
        assertThat(browser.get("/api/channels").status()).isEqualTo(403);

        browser.signIn("admin", PASSWORD);
        assertThat(browser.get("/api/channels").status()).isEqualTo(200);
        assertThat(browser.post("/api/channels/wechat/nobody/examination", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void countsAndSendsABroadcast() throws InterruptedException {
        operators.create("worker-b", "小李", "the right one", Set.of(Role.CASE_WORKER));
        browser.signIn("worker-b", "the right one");
        assertThat(browser.get("/api/broadcasts").status()).isEqualTo(403);
        browser.signIn("admin", PASSWORD);
        AccountRef h5 = new AccountRef("app", "broadcast-" + System.nanoTime());
        application.bean(Contacts.class).resolve(h5, "v1");
        Map<String, List<String>> segment = Map.of("accounts", List.of(h5.toString()));

        JsonNode preview = browser.post("/api/broadcasts/preview", segment).json();
        assertThat(preview.path("people").path("FETCHED").asInt()).isEqualTo(1);
        assertThat(browser.post("/api/broadcasts/preview", Map.of()).status()).isEqualTo(400);
        Answer written = browser.post(
                "/api/broadcasts", Map.of("title", "体检", "text", "周六免费体检", "service", "aid.apply", "segment", segment));
        assertThat(written.status()).isEqualTo(201);
        String path = "/api/broadcasts/" + written.json().path("id").asLong();
        assertThat(browser.post(path + "/pause", Map.of()).status()).isEqualTo(409);
        assertThat(browser.post(path + "/start", Map.of()).status()).isEqualTo(200);
        for (int i = 0;
                i < 450 && !browser.get(path).json().path("state").asString().equals("DONE");
                i++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(browser.get(path).json().path("told").asInt()).isEqualTo(1);
    }

    @Test
    void refusesSettingsOfAnAccountThatIsNotThere() {
        browser.signIn("admin", PASSWORD);
        for (String what : List.of("menu", "menu/live", "codes", "notices", "notices/offered")) {
            assertThat(browser.get("/api/channels/wechat/nobody/" + what).status())
                    .as(what)
                    .isEqualTo(404);
        }
        assertThat(browser.post("/api/channels/wechat/nobody/codes", Map.of("service", "", "place", ""))
                        .status())
                .isEqualTo(400);
    }

    private void tell(String person) {
        AccountRef account = new AccountRef("wechat", "closed");
        ContactRef contact = application.bean(Contacts.class).resolve(account, person);
        application
                .bean(TransactionTemplate.class)
                .executeWithoutResult(status -> application
                        .bean(Outbox.class)
                        .tell(new Parcel(
                                contact.conversationId(), account, person, null, null, OutboundMessage.text("结果出来了"))));
    }

    private JsonNode awaitDead(String recipient) throws InterruptedException {
        for (int i = 0; i < 450; i++) {
            Answer answer = browser.get("/api/deliveries?channel=wechat&account=closed");
            assertThat(answer.status()).isEqualTo(200);
            for (JsonNode item : answer.json().path("items")) {
                if (item.path("recipient").asString().equals(recipient)) {
                    return item;
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("No message to " + recipient + " was given up");
    }
}
