package org.gongyou.core.identity;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class IdNumberOnMariaDbTest extends IdNumberContract {}
