package org.gongyou.core.wellbeing;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class CrisisCareOnMariaDbTest extends CrisisCareContract {}
