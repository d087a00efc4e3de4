/**
 * Sign-in of followers on our pages inside WeChat (网页授权, {@code snsapi_base}): the platform tells who looks at the page, without asking
 * him, and he goes on as the person that he is in the account's conversation.
 */
@NullMarked
package org.gongyou.channels.wechat.signin;

import org.jspecify.annotations.NullMarked;
