package org.gongyou.core.delivery;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class PushOnMariaDbTest extends PushContract {}
