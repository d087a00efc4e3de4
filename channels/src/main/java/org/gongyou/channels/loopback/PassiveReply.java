package org.gongyou.channels.loopback;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.callback.UntrustedCallbackException;
import org.gongyou.channels.loopback.PushResult.Outcome;
import org.gongyou.channels.loopback.PushResult.Reply;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatCrypto;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what an account answers to a callback, as strictly as the platform. */
final class PassiveReply {

    private static final int TEXT_BYTES = 2048;

    private final WeChatAccount account;
    private final String openid;

    PassiveReply(WeChatAccount account, String openid) {
        this.account = account;
        this.openid = openid;
    }

    /** What the answer's body says. */
    PushResult read(String body) {
        if (body.isEmpty()) {
            return PushResult.of(Outcome.EMPTY, null);
        }
        if (body.equals("success")) {
            return PushResult.of(Outcome.SUCCESS, null);
        }
        try {
            Document document = parse(body);
            boolean safe = !account.aesKey().isEmpty();
            return new PushResult(Outcome.REPLIED, 1, reply(safe ? opened(document) : document), null);
        } catch (Malformed e) {
            return PushResult.of(Outcome.MALFORMED, e.getMessage());
        }
    }

    private Document opened(Document sealed) {
        String encrypted = required(sealed, "Encrypt");
        String token = account.token().value();
        String timestamp = required(sealed, "TimeStamp");
        String nonce = required(sealed, "Nonce");
        if (!CallbackSignature.matches(required(sealed, "MsgSignature"), token, timestamp, nonce, encrypted)) {
            throw new Malformed("MsgSignature 不对");
        }
        try {
            return parse(new WeChatCrypto(account.aesKey().value(), account.appId()).decrypt(encrypted));
        } catch (UntrustedCallbackException e) {
            throw new Malformed("Encrypt 解不开：" + e.getMessage());
        }
    }

    private Reply reply(Document document) {
        if (!required(document, "ToUserName").equals(openid)) {
            throw new Malformed("ToUserName 不是这个用户");
        }
        if (!account.originalId().isEmpty()
                && !required(document, "FromUserName").equals(account.originalId())) {
            throw new Malformed("FromUserName 不是这个公众号");
        }
        if (!required(document, "CreateTime").matches("\\d{1,12}")) {
            throw new Malformed("CreateTime 不是秒数");
        }
        String type = required(document, "MsgType");
        return new Reply(type, text(type, document));
    }

    private static String text(String type, Document document) {
        return switch (type) {
            case "text" -> content(required(document, "Content"));
            case "image" -> "[图片] " + required(document, "MediaId");
            case "voice" -> "[语音] " + required(document, "MediaId");
            case "video" -> "[视频] " + required(document, "MediaId");
            case "music" -> "[音乐] " + required(document, "ThumbMediaId");
            case "news" -> news(document);
            case "transfer_customer_service" -> "[转人工客服]";
            default -> throw new Malformed("MsgType 不认识：" + type);
        };
    }

    private static String content(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > TEXT_BYTES) {
            throw new Malformed("Content 超过 2048 字节");
        }
        return text;
    }

    private static String news(Document document) {
        NodeList items = document.getElementsByTagName("item");
        if (!required(document, "ArticleCount").equals(String.valueOf(items.getLength())) || items.getLength() > 8) {
            throw new Malformed("ArticleCount 与图文条数不符");
        }
        StringJoiner lines = new StringJoiner("\n");
        for (String name : new String[] {"Title", "Description", "Url"}) {
            NodeList found = document.getElementsByTagName(name);
            for (int i = 0; i < found.getLength(); i++) {
                lines.add(found.item(i).getTextContent());
            }
        }
        return lines.toString();
    }

    private static String required(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        String text = found.getLength() == 0 ? "" : found.item(0).getTextContent();
        if (text.isEmpty()) {
            throw new Malformed("缺少 " + name);
        }
        return text;
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXException e) {
            throw new Malformed("不是合法的 XML");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("This Java cannot read XML", e);
        }
    }

    /** The answer is none. */
    private static final class Malformed extends RuntimeException {
        Malformed(String reason) {
            super(reason, null, false, false);
        }
    }
}
