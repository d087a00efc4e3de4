package org.gongyou.core.broadcast;

/** Whether somebody can be told, and if not, why. Names are stored; never rename one. */
public enum Reach {
    /** On an account that may send him messages now. */
    PUSHED("马上能收到"),
    /** In the app or on a page, where he reads it when he comes. */
    FETCHED("打开应用时看到"),
    /** Has said that he wants no notices. */
    REFUSED("不要提醒"),
    /** Follows none of the accounts any more. */
    LEFT("已取消关注"),
    /** Has not written for so long that his account may not send him anything. */
    OUT_OF_REACH("超过 48 小时没有来信，现在发不到");

    private final String title;

    Reach(String title) {
        this.title = title;
    }

    /** What operators call it. */
    public String title() {
        return title;
    }

    boolean isReached() {
        return this == PUSHED || this == FETCHED;
    }
}
