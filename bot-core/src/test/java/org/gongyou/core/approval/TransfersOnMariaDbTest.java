package org.gongyou.core.approval;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class TransfersOnMariaDbTest extends TransfersContract {}
