package org.gongyou.bench;

import java.util.concurrent.atomic.AtomicLong;

/** What a person says once. Its id stays the same however often the platform sends it. */
record Message(String openid, String id, String text, boolean voice, long createTime) {

    // Ids of one length, so that none is part of another.
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() * 100_000);

    static Message text(String openid, String text) {
        return new Message(openid, String.valueOf(NEXT.incrementAndGet()), text, false, seconds());
    }

    static Message voice(String openid, String text) {
        return new Message(openid, String.valueOf(NEXT.incrementAndGet()), text, true, seconds());
    }

    private static long seconds() {
        return System.currentTimeMillis() / 1000;
    }

    String xml() {
        String head = "<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[" + openid
                + "]]></FromUserName><CreateTime>" + createTime + "</CreateTime>";
        String tail = "<MsgId>" + id + "</MsgId></xml>";
        if (voice) {
            return head + "<MsgType><![CDATA[voice]]></MsgType><MediaId><![CDATA[MEDIA" + id
                    + "]]></MediaId><Format><![CDATA[amr]]></Format><Recognition><![CDATA[" + text + "]]></Recognition>"
                    + tail;
        }
        return head + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[" + text + "]]></Content>" + tail;
    }
}
