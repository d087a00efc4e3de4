package org.gongyou.core.aid;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class ReviewOnMariaDbTest extends ReviewContract {}
