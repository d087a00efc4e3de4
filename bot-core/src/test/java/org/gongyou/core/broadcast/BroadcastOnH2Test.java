package org.gongyou.core.broadcast;

import org.gongyou.servers.OnH2;

@OnH2
class BroadcastOnH2Test extends BroadcastContract {}
