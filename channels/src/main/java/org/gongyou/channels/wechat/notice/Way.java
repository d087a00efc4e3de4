package org.gongyou.channels.wechat.notice;

/** How a notice is sent. Names are stored; never rename one. */
public enum Way {
    /** Template message (模板消息): to every follower of a verified service account. */
    TEMPLATE,
    /** Subscription notice (订阅通知): to those who have agreed to it. */
    SUBSCRIPTION
}
