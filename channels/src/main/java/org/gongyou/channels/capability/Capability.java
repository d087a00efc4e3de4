package org.gongyou.channels.capability;

/** Something that a platform allows to some of its accounts only. */
public enum Capability {
    /** Messages of our own accord: customer-service messages (客服消息), private messages (私信). */
    PUSH("主动发消息"),
    /** Messages with a menu to tap (菜单消息). */
    MENU_MESSAGE("菜单消息"),
    /** Notices by template where a message may not be sent (模板消息、订阅通知). */
    NOTICE("模板通知");

    private final String title;

    Capability(String title) {
        this.title = title;
    }

    /** What operators call it. */
    public String title() {
        return title;
    }
}
