package org.gongyou.core.broadcast;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class BroadcastOnMariaDbTest extends BroadcastContract {}
