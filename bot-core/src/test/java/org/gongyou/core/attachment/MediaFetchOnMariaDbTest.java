package org.gongyou.core.attachment;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class MediaFetchOnMariaDbTest extends MediaFetchContract {}
