package org.gongyou.core.casework;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class LegalCasesOnMariaDbTest extends LegalCasesContract {}
