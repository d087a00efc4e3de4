package org.gongyou.core.union;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class UnionFinderOnMariaDbTest extends UnionFinderContract {}
