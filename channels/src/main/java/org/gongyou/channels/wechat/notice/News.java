package org.gongyou.channels.wechat.notice;

/** What a notice may be about. Names are stored; never rename one. */
public enum News {
    /** How a case goes on. */
    CASE("工单进展"),
    /** Whatever else somebody is told: a free place, an appointment tomorrow. */
    OTHER("其他通知");

    private final String title;

    News(String title) {
        this.title = title;
    }

    /** What operators call it. */
    public String title() {
        return title;
    }
}
