package org.gongyou.channels.loopback;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.WeChatCrypto;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stands where our webhook stands, and behaves as a test wants it. */
@RestController
class FakeWebhook {

    /** A callback as it came in, opened. */
    record Seen(Map<String, String> query, String body, String xml, WeChatAccount account) {

        String element(String name) {
            return WireXml.element(xml, name);
        }

        boolean signed() {
            String encrypted = WireXml.element(body, "Encrypt");
            String token = account.token().value();
            return CallbackSignature.matches(query.get("signature"), token, query.get("timestamp"), query.get("nonce"))
                    && CallbackSignature.matches(
                            query.get("msg_signature"), token, query.get("timestamp"), query.get("nonce"), encrypted);
        }

        /** A reply in words, sealed as the account has it. */
        String reply(String text) {
            return sealed("<xml><ToUserName><![CDATA[" + element("FromUserName")
                    + "]]></ToUserName><FromUserName><![CDATA[" + element("ToUserName")
                    + "]]></FromUserName><CreateTime>1700000000</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                    + "<Content><![CDATA[" + text + "]]></Content></xml>");
        }

        String sealed(String xml) {
            String encrypted = new WeChatCrypto(account.aesKey().value(), account.appId()).encrypt(xml);
            String signature = CallbackSignature.of(account.token().value(), "1700000000", "42", encrypted);
            return "<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt><MsgSignature><![CDATA[" + signature
                    + "]]></MsgSignature><TimeStamp>1700000000</TimeStamp><Nonce><![CDATA[42]]></Nonce></xml>";
        }
    }

    private final WeChatAccounts accounts;
    final List<Seen> seen = new CopyOnWriteArrayList<>();
    volatile Function<Seen, ResponseEntity<String>> behaviour = seen -> ResponseEntity.ok("success");

    FakeWebhook(WeChatAccounts accounts) {
        this.accounts = accounts;
    }

    void answer(Function<Seen, String> answer) {
        seen.clear();
        behaviour = callback -> ResponseEntity.ok(answer.apply(callback));
    }

    @PostMapping("/channels/wechat/{account}")
    ResponseEntity<String> receive(
            @PathVariable String account, @RequestParam Map<String, String> query, @RequestBody String body) {
        WeChatAccount known = accounts.find(account).orElseThrow();
        String xml = new WeChatCrypto(known.aesKey().value(), known.appId()).decrypt(WireXml.element(body, "Encrypt"));
        Seen callback = new Seen(query, body, xml, known);
        seen.add(callback);
        return behaviour.apply(callback);
    }

    /** Reads single elements out of small documents. */
    static final class WireXml {

        private WireXml() {}

        static String element(String xml, String name) {
            int from = xml.indexOf("<" + name + ">");
            if (from < 0) {
                return "";
            }
            String inner = xml.substring(from + name.length() + 2, xml.indexOf("</" + name + ">"));
            return inner.startsWith("<![CDATA[") ? inner.substring(9, inner.length() - 3) : inner;
        }
    }
}
