package org.gongyou.core.identity;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class IdentityOnMariaDbTest extends IdentityContract {}
