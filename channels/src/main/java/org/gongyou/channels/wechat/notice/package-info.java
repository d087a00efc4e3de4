/**
 * Notices (模板消息、订阅通知): what an account may still say when 48 hours have passed since a person wrote. Operators say for each
 * account which template is used for what, and what goes into its fields; a notice says that there is news, the news itself
 * waits for the person's next message.
 */
@NullMarked
package org.gongyou.channels.wechat.notice;

import org.jspecify.annotations.NullMarked;
