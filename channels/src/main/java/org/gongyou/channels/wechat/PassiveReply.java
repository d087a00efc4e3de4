package org.gongyou.channels.wechat;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.gongyou.channels.bubble.Bubbles;
import org.gongyou.channels.callback.CallbackSignature;

/** Writes the answer that goes back in the response to a callback (被动回复). */
final class PassiveReply {

    private PassiveReply() {}

    /** A text message; what XML cannot carry is left out. */
    static String text(String to, String from, Instant now, String content) {
        return "<xml><ToUserName>" + cdata(to) + "</ToUserName><FromUserName>" + cdata(from)
                + "</FromUserName><CreateTime>" + now.getEpochSecond() + "</CreateTime><MsgType>" + cdata("text")
                + "</MsgType><Content>" + cdata(content) + "</Content></xml>";
    }

    /** Encrypts and signs an answer for an account that is spoken to in ciphertext. */
    static String sealed(WeChatAccount account, WeChatCrypto crypto, Instant now, String xml) {
        String encrypted = crypto.encrypt(xml);
        String timestamp = Long.toString(now.getEpochSecond());
        String nonce = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000, 10_000_000_000L));
        String signature = CallbackSignature.of(account.token().value(), timestamp, nonce, encrypted);
        return "<xml><Encrypt>" + cdata(encrypted) + "</Encrypt><MsgSignature>" + cdata(signature)
                + "</MsgSignature><TimeStamp>" + timestamp + "</TimeStamp><Nonce>" + cdata(nonce) + "</Nonce></xml>";
    }

    /** In CDATA, which ends at the first {@code ]]>}: one in the text is parted over two sections. */
    private static String cdata(String text) {
        return "<![CDATA[" + Bubbles.clean(text).replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }
}
