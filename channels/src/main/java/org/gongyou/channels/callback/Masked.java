package org.gongyou.channels.callback;

/** For logs. */
public final class Masked {

    private Masked() {}

    /** Enough of a person's id to find it, too little to use it. */
    public static String id(String id) {
        int length = id.length();
        return length < 12 ? "***" : id.substring(0, 4) + "***" + id.substring(length - 3);
    }
}
