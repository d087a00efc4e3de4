package org.gongyou.core.subscription;

import org.gongyou.servers.OnMariaDbAndRedis;

@OnMariaDbAndRedis
class SubscriptionsOnMariaDbTest extends SubscriptionsContract {}
