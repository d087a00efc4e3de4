package org.gongyou.channels.wechat;

/** For logs. */
final class Masked {

    private Masked() {}

    /** Enough of an openid to find it, too little to use it. */
    static String openid(String openid) {
        int length = openid.length();
        return length < 12 ? "***" : openid.substring(0, 4) + "***" + openid.substring(length - 3);
    }
}
