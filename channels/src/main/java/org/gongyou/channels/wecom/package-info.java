/**
 * WeCom customer service (微信客服): people write from WeChat, we answer through the corporation's own app.
 *
 * <p>A callback says only that there is something; what it is is pulled, page by page, under the lock of the account's
 * cursor, which moves when the page is stored. Encryption and envelope are those of official accounts ({@link
 * org.gongyou.channels.wechat.WeChatCrypto}), with the corporation's id at the end. The client is ours: WxJava's module for
 * WeCom does not come in the version of the one for official accounts, and a page that its beans cannot read would hold an
 * account up for good.
 *
 * <p>What the platform's description leaves open is a switch of {@link org.gongyou.channels.wecom.WeComProperties} with its
 * default explained there.
 */
@NullMarked
package org.gongyou.channels.wecom;

import org.jspecify.annotations.NullMarked;
