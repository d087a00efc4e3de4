/**
 * Menus of official accounts (自定义菜单), conditional ones among them: edited at the desk, checked before the platform sees them, and
 * compared with what is live. Entries lead to services by the same keys as buttons.
 */
@NullMarked
package org.gongyou.channels.wechat.menu;

import org.jspecify.annotations.NullMarked;
