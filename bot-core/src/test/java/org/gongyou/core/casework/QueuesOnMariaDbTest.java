package org.gongyou.core.casework;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class QueuesOnMariaDbTest extends QueuesContract {}
