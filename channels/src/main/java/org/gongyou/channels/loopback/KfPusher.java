package org.gongyou.channels.loopback;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Clock;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.loopback.PushResult.Outcome;
import org.gongyou.channels.wecom.WeComAccount;
import org.springframework.stereotype.Component;

/** Tells an account's real webhook, signed and encrypted, three times at most, that there is something to be pulled. */
@Component
@ConditionalOnSimulator
class KfPusher {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Pusher pusher;
    private final Clock clock;

    KfPusher(Pusher pusher, Clock clock) {
        this.pusher = pusher;
        this.clock = clock;
    }

    /** Tells it, and waits for what comes of it. */
    PushResult tell(WeComAccount account) {
        return pusher.attempts(
                () -> signed(account),
                answer -> PushResult.of(answer.equals("success") ? Outcome.SUCCESS : Outcome.EMPTY, null));
    }

    /** Where the account's webhook is, seen from this machine. */
    URI webhook(WeComAccount account) {
        return URI.create(pusher.server() + "/channels/wecom/" + account.name());
    }

    private HttpRequest signed(WeComAccount account) {
        String timestamp = String.valueOf(clock.millis() / 1000);
        String nonce = String.valueOf(100_000_000 + RANDOM.nextInt(900_000_000));
        StringBuilder xml = new StringBuilder("<xml>");
        Callback.element(xml, "ToUserName", account.corpId());
        xml.append("<CreateTime>").append(timestamp).append("</CreateTime>");
        Callback.element(xml, "MsgType", "event");
        Callback.element(xml, "Event", "kf_msg_or_event");
        Callback.element(xml, "Token", MediaStore.newId());
        Callback.element(xml, "OpenKfId", account.openKfId());
        String encrypted = account.crypto().encrypt(xml.append("</xml>").toString());
        String query = "?msg_signature="
                + CallbackSignature.of(account.token().value(), timestamp, nonce, encrypted) + "&timestamp=" + timestamp
                + "&nonce=" + nonce;
        StringBuilder envelope = new StringBuilder("<xml>");
        Callback.element(envelope, "ToUserName", account.corpId());
        Callback.element(envelope, "AgentID", "");
        Callback.element(envelope, "Encrypt", encrypted);
        return HttpRequest.newBuilder(URI.create(webhook(account) + query))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(
                        envelope.append("</xml>").toString()))
                .build();
    }
}
