package org.gongyou.core.privacy;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class NothingInClearOnMariaDbTest extends NothingInClearContract {}
