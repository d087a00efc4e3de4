/**
 * Weibo (微博) by its fan-service platform (粉丝服务平台): signed callbacks in JSON, passive replies, private messages within
 * their window, the menu, and short posts under the safe-domain rule.
 *
 * <p>The platform's own description is of 2014 and contradicts itself in places. What is uncertain is a switch of {@link
 * org.gongyou.channels.weibo.WeiboProperties} with its default explained there.
 */
@NullMarked
package org.gongyou.channels.weibo;

import org.jspecify.annotations.NullMarked;
