package org.gongyou.core.casework;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class CasesOnMariaDbTest extends CasesContract {}
