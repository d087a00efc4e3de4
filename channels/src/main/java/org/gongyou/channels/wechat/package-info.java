/**
 * WeChat official accounts (公众号): the signed and encrypted callbacks that the platform makes, and the messages that we
 * send through its API.
 *
 * <p>Inbound is our own small codec, because a callback is the hottest path and the one that strangers reach: a signature
 * compared in constant time, AES by the JDK, and an XML reader that knows no DTD. Outbound is WxJava. What a message
 * means and what is answered is decided in {@code bot-core}; this package only translates.
 *
 * <p>All instances share one access token of each account ({@link org.gongyou.channels.token}). Menus, codes with a scene, notices by
 * template and the sign-in of pages have rooms of their own within.
 */
@NullMarked
package org.gongyou.channels.wechat;

import org.jspecify.annotations.NullMarked;
