package org.gongyou.core.delivery;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class AnnounceOnMariaDbTest extends AnnounceContract {}
