package org.gongyou.core.delivery;

import org.gongyou.servers.OnH2;

@OnH2
class AnnounceOnH2Test extends AnnounceContract {}
