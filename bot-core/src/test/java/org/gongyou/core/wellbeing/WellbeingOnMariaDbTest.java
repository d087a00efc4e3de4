package org.gongyou.core.wellbeing;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class WellbeingOnMariaDbTest extends WellbeingContract {}
