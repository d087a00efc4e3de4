package org.gongyou.channels.app;

/** Somebody is writing in the app, on whatever instance. Published outside of any transaction, every few seconds. */
public record PersonTyping(long conversationId) {}
