package org.gongyou.channels.wechat;

import org.gongyou.core.message.AccountRef;

/**
 * The platform has told what became of a template message (TEMPLATESENDJOBFINISH).
 *
 * @param status {@code success}, or {@code failed:} and why
 */
public record NoticeFinished(AccountRef account, String messageId, String status) {}
