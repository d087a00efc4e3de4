package org.gongyou.core.delivery;

import org.gongyou.servers.OnH2;

@OnH2
class PushOnH2Test extends PushContract {}
