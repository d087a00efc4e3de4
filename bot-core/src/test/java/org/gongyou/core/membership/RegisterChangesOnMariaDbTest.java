package org.gongyou.core.membership;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class RegisterChangesOnMariaDbTest extends RegisterChangesContract {}
