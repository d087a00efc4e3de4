package org.gongyou.core.casework;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class LeavingOnMariaDbTest extends LeavingContract {}
