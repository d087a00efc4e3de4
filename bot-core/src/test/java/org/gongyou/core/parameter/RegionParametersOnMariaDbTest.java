package org.gongyou.core.parameter;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class RegionParametersOnMariaDbTest extends RegionParametersContract {}
