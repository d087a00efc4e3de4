package org.gongyou.core.batch;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class JoinBatchesOnMariaDbTest extends JoinBatchesContract {}
