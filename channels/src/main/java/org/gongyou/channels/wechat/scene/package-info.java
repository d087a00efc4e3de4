/** QR codes with a scene (带参数二维码): who scans one comes straight to the service that it was made for. */
@NullMarked
package org.gongyou.channels.wechat.scene;

import org.jspecify.annotations.NullMarked;
