package org.gongyou.core.aid;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class VisitsOnMariaDbTest extends VisitsContract {}
