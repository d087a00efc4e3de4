/**
 * Who follows the official accounts, and which tags (标签) they have there: asked of the platform every night and whenever somebody
 * wants it, by persistent jobs, so that broadcasts know.
 */
@NullMarked
package org.gongyou.channels.wechat.follower;

import org.jspecify.annotations.NullMarked;
