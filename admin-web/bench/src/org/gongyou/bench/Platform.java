package org.gongyou.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plays WeChat's side towards the account {@code demo} of a server on this machine. Thread-safe. */
final class Platform {

    /** What came of one callback; the text is there if the person was answered in the response. */
    record Reply(int status, String type, String text) {

        boolean accepted() {
            return status == 200;
        }

        boolean answered() {
            return accepted() && type.equals("text");
        }
    }

    static final int TIMEOUT_MS = 5000;

    private static final Pattern ELEMENT =
            Pattern.compile("<(\\w+)>(?:<!\\[CDATA\\[(.*?)]]>|([^<]*))</\\1>", Pattern.DOTALL);

    private final int port;
    private final Account account;

    Platform(int port, Account account) {
        this.port = port;
        this.account = account;
    }

    /** A callback with a nonce of its own. */
    Wire.Request callback(String address, Message message) {
        String timestamp = String.valueOf(System.currentTimeMillis() / 1000);
        String nonce = Account.draw("0123456789", 10);
        String encrypted = account.encrypt(message.xml());
        String query = "?signature=" + Account.signature(account.token(), timestamp, nonce) + "&timestamp=" + timestamp
                + "&nonce=" + nonce + "&openid=" + message.openid() + "&encrypt_type=aes&msg_signature="
                + Account.signature(account.token(), timestamp, nonce, encrypted);
        String body = "<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><Encrypt><![CDATA[" + encrypted
                + "]]></Encrypt></xml>";
        return Wire.Request.post(address + query, "text/xml", body);
    }

    Wire.Request callback(Message message) {
        return callback("/channels/wechat/demo", message);
    }

    /** Makes the callback once, over a connection of its own. */
    Reply send(Message message) throws IOException {
        return read(Wire.once(port, TIMEOUT_MS, callback(message)), message.openid());
    }

    /**
     * Reads the answer to a callback as the platform does.
     *
     * @throws IllegalStateException if it is signed wrongly or is for somebody else
     */
    Reply read(Wire.Response response, String openid) {
        String body = response.body();
        if (response.status() != 200 || body.isEmpty() || body.equals("success")) {
            return new Reply(response.status(), body.isEmpty() ? "empty" : "success", "");
        }
        String encrypted = element(body, "Encrypt");
        String signature =
                Account.signature(account.token(), element(body, "TimeStamp"), element(body, "Nonce"), encrypted);
        if (!signature.equals(element(body, "MsgSignature"))) {
            throw new IllegalStateException("A reply with a wrong signature: " + body);
        }
        String xml = account.decrypt(encrypted);
        if (!element(xml, "ToUserName").equals(openid)) {
            throw new IllegalStateException("A reply for somebody else: " + xml);
        }
        return new Reply(200, element(xml, "MsgType"), element(xml, "Content"));
    }

    /** What the account sent to this person over the API, oldest first. */
    List<String> outbox(String openid) throws IOException {
        String path = "/simulator/wechat/demo/outbox?openid=" + openid;
        Wire.Response response = Wire.once(port, TIMEOUT_MS, Wire.Request.get(path));
        if (response.status() != 200) {
            throw new IOException("The outbox answered " + response.status());
        }
        return Json.array(response.body()).stream()
                .map(line -> wordsOf(Json.asObject(line)))
                .toList();
    }

    private static String wordsOf(Map<String, Object> line) {
        return Json.string(line, "text");
    }

    private static String element(String xml, String name) {
        Matcher matcher = ELEMENT.matcher(xml.substring(xml.indexOf("<xml>") + 5));
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            }
        }
        return "";
    }
}
