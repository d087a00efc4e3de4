package org.gongyou.core.attachment;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class AttachmentsOnMariaDbTest extends AttachmentsContract {}
