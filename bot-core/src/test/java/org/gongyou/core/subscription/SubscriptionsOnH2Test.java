package org.gongyou.core.subscription;

import org.gongyou.servers.OnH2;

@OnH2
class SubscriptionsOnH2Test extends SubscriptionsContract {}
